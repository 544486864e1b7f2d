using System.Collections.Concurrent;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>Tablets in memory: each answers as its <see cref="InMemoryTablet"/> says.</summary>
/// <param name="topology">Topology in which promotions show.</param>
/// <param name="parameters">Where the global topology lives.</param>
public sealed class InMemoryTablets(InMemoryTopology topology, TopologyParameters parameters) : ITabletManager
{
    private readonly ConcurrentDictionary<TabletAlias, InMemoryTablet> _tablets = new();

    /// <summary>State of a tablet; a tablet that nobody asked for yet is a healthy replica with data.</summary>
    /// <param name="alias">Tablet.</param>
    public InMemoryTablet this[TabletAlias alias] => _tablets.GetOrAdd(alias, _ => new InMemoryTablet());

    /// <inheritdoc />
    public Task<ReplicationStatus> GetReplicationStatusAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Answer(tablet, "ReplicationStatus", state => state.IsReplicating
            ? new ReplicationStatus { Position = state.Position, ReplicationLagSeconds = state.LagSeconds }
            : throw new TabletException(tablet!.Alias, "ReplicationStatus", TabletException.NotReplicaMessage));

    /// <inheritdoc />
    public Task<string> GetPrimaryPositionAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Answer(tablet, "PrimaryPosition", state => state.Position);

    /// <inheritdoc />
    public Task<IReadOnlyList<IReadOnlyList<string?>>> ExecuteFetchAsDbaAsync(
        TabletRecord tablet, string query, string database = "", int maxRows = 10000, CancellationToken cancellationToken = default) =>
        Answer<IReadOnlyList<IReadOnlyList<string?>>>(tablet, "ExecuteFetchAsDba", state =>
            string.Equals(query, "SHOW DATABASES", StringComparison.OrdinalIgnoreCase) && state.HasData ? [[tablet!.DatabaseName]] : []);

    /// <inheritdoc />
    public async Task<string> PromoteReplicaAsync(TabletRecord tablet, bool semiSync, CancellationToken cancellationToken = default)
    {
        var position = await Answer(tablet, "PromoteReplica", state =>
        {
            state.IsReplicating = false;
            return state.Position;
        }).ConfigureAwait(false);
        await topology.Open(parameters, TopologyActors.Tablet).ChangeAsync(
            TopologyPaths.Tablet(tablet.Alias), record => record with { Type = TabletType.Primary }, cancellationToken).ConfigureAwait(false);
        return position;
    }

    /// <inheritdoc />
    public Task SetReplicationSourceAsync(TabletRecord tablet, ReplicationSource source, CancellationToken cancellationToken = default) =>
        Answer(tablet, "SetReplicationSource", state => state.IsReplicating = true);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, long>> GetTableRowCountsAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Answer(tablet, "GetSchema", state => state.TableRows);

    private Task<T> Answer<T>(TabletRecord? tablet, string method, Func<InMemoryTablet, T> answer)
    {
        ArgumentNullException.ThrowIfNull(tablet);
        var state = this[tablet.Alias];
        try
        {
            return Task.FromResult(state.Failure is { } failure ? throw new TabletException(tablet.Alias, method, failure) : answer(state));
        }
        catch (TabletException e)
        {
            return Task.FromException<T>(e);
        }
    }
}
