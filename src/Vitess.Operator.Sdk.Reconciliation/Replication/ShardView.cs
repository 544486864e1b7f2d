using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Replication;

/// <summary>What the topology says of a shard and of its tablets in the cells of the shard's pools.</summary>
/// <param name="Primary">The primary; null when the shard has none.</param>
/// <param name="Tablets">Records by alias.</param>
internal sealed record ShardView(TabletAlias? Primary, IReadOnlyDictionary<string, TabletRecord> Tablets)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Reads it.</summary>
    /// <exception cref="TopologyException">Something could not be read in time.</exception>
    public static async Task<ShardView> ReadAsync(ReplicationPass pass, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var topology = (await pass.Vitess.OpenAsync(either.Token).ConfigureAwait(false)).Topology;
            var record = (await topology.ReadAsync(TopologyPaths.Shard(pass.Keyspace, pass.ShardName), either.Token).ConfigureAwait(false)).Value;
            var cells = (pass.Spec.TabletPools ?? []).Select(pool => pool.Cell).Distinct(StringComparer.Ordinal).ToList();
            var listing = await topology.GetShardTabletsAsync(pass.Keyspace, pass.ShardName, cells, either.Token).ConfigureAwait(false);
            if (!listing.IsComplete)
            {
                throw new TopologyException(TopologyErrorKind.PartialResult, string.Join(",", listing.UnreadableCells));
            }

            return new ShardView(record.HasPrimary ? record.PrimaryAlias : null, listing.Tablets.ToDictionary(tablet => tablet.Alias.ToString()));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TopologyException(TopologyErrorKind.Timeout, pass.Keyspace + "/" + pass.ShardName, e);
        }
    }
}
