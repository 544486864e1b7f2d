using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Tablets that, while they are told to, take calls and never answer.</summary>
internal sealed class HangingTablets(ITabletManager inner, Func<bool> hangs) : ITabletManager
{
    public Task<ReplicationStatus> GetReplicationStatusAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Run(() => inner.GetReplicationStatusAsync(tablet, cancellationToken), cancellationToken);

    public Task<string> GetPrimaryPositionAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Run(() => inner.GetPrimaryPositionAsync(tablet, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<IReadOnlyList<string?>>> ExecuteFetchAsDbaAsync(
        TabletRecord tablet, string query, string database = "", int maxRows = 10000, CancellationToken cancellationToken = default) =>
        Run(() => inner.ExecuteFetchAsDbaAsync(tablet, query, database, maxRows, cancellationToken), cancellationToken);

    public Task<string> PromoteReplicaAsync(TabletRecord tablet, bool semiSync, CancellationToken cancellationToken = default) =>
        Run(() => inner.PromoteReplicaAsync(tablet, semiSync, cancellationToken), cancellationToken);

    public Task SetReplicationSourceAsync(TabletRecord tablet, ReplicationSource source, CancellationToken cancellationToken = default) =>
        Run(
            async () =>
            {
                await inner.SetReplicationSourceAsync(tablet, source, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> GetTableRowCountsAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Run(() => inner.GetTableRowCountsAsync(tablet, cancellationToken), cancellationToken);

    private async Task<T> Run<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        if (hangs())
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }

        return await call().ConfigureAwait(false);
    }
}
