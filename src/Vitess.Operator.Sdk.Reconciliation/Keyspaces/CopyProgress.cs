using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Estimates how much of a resharding's rows were copied.</summary>
internal static class CopyProgress
{
    /// <summary>Nothing is known.</summary>
    public const int Unknown = -1;

    /// <summary>The copy is not done before its workflow says so, whatever estimates add up to.</summary>
    private const int Most = 99;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The share of rows, in percent.</summary>
    public static async Task<int> ReadAsync(KeyspacePass pass, IVitessConnection vitess, Workflow workflow, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var copied = await RowsAsync(vitess, workflow.TargetKeyspace, workflow.TargetShards, either.Token).ConfigureAwait(false);
            var all = await RowsAsync(vitess, workflow.SourceKeyspace, workflow.SourceShards, either.Token).ConfigureAwait(false);
            return Percent(copied, all);
        }
        catch (Exception e) when (e is TopologyException or TabletException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            pass.Warn(VitessEventReasons.CopyProgressUnknown, $"cannot tell how much was copied: {e.Message}");
            return Unknown;
        }
    }

    internal static int Percent(long copied, long all) => all == 0 ? Most : (int)Math.Min(Most, copied * 100 / all);

    private static async Task<long> RowsAsync(IVitessConnection vitess, string keyspace, IEnumerable<string> shards, CancellationToken cancellationToken)
    {
        var rows = 0L;
        foreach (var shard in shards)
        {
            var record = (await vitess.Topology.ReadAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false)).Value;
            var primary = record.PrimaryAlias is { IsEmpty: false } alias ? alias : throw new TopologyException(TopologyErrorKind.NoNode, $"primary of {keyspace}/{shard}");
            var tablet = (await vitess.Topology.ReadAsync(TopologyPaths.Tablet(primary), cancellationToken).ConfigureAwait(false)).Value;
            rows += (await vitess.Tablets.GetTableRowCountsAsync(tablet, cancellationToken).ConfigureAwait(false)).Values.Sum();
        }

        return rows;
    }
}
