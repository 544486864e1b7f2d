using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>Writes each call to a tablet to a journal, with its outcome.</summary>
internal sealed class JournalingTabletManager(ITabletManager inner, TopologyJournal journal) : ITabletManager
{
    public Task<ReplicationStatus> GetReplicationStatusAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Run(tablet, "ReplicationStatus", null, () => inner.GetReplicationStatusAsync(tablet, cancellationToken), status => new JsonObject { ["position"] = status.Position });

    public Task<string> GetPrimaryPositionAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Run(tablet, "PrimaryPosition", null, () => inner.GetPrimaryPositionAsync(tablet, cancellationToken), position => position);

    public Task<IReadOnlyList<IReadOnlyList<string?>>> ExecuteFetchAsDbaAsync(
        TabletRecord tablet, string query, string database = "", int maxRows = 10000, CancellationToken cancellationToken = default) =>
        Run(tablet, "ExecuteFetchAsDba", new() { ["db_name"] = database, ["query"] = query },
            () => inner.ExecuteFetchAsDbaAsync(tablet, query, database, maxRows, cancellationToken), _ => null);

    public Task<string> PromoteReplicaAsync(TabletRecord tablet, bool semiSync, CancellationToken cancellationToken = default) =>
        Run(tablet, "PromoteReplica", new() { ["semi_sync"] = semiSync }, () => inner.PromoteReplicaAsync(tablet, semiSync, cancellationToken), position => position);

    public Task SetReplicationSourceAsync(TabletRecord tablet, ReplicationSource source, CancellationToken cancellationToken = default) =>
        Run(tablet, "SetReplicationSource",
            new() { ["parent"] = source.Parent.ToString(), ["force_start_replication"] = source.ForceStart, ["semi_sync"] = source.SemiSync },
            async () =>
            {
                await inner.SetReplicationSourceAsync(tablet, source, cancellationToken).ConfigureAwait(false);
                return true;
            }, _ => null);

    public Task<IReadOnlyDictionary<string, long>> GetTableRowCountsAsync(TabletRecord tablet, CancellationToken cancellationToken = default) =>
        Run(tablet, "GetSchema", null, () => inner.GetTableRowCountsAsync(tablet, cancellationToken), _ => null);

    private async Task<T> Run<T>(TabletRecord tablet, string method, JsonObject? args, Func<Task<T>> run, Func<T, JsonNode?> show)
    {
        var entry = new JsonObject { ["fn"] = method, ["t"] = "tm", ["tablet"] = tablet.Alias.ToString() };
        if (args is not null)
        {
            entry["args"] = args;
        }

        journal.Begin(entry);
        try
        {
            var result = await run().ConfigureAwait(false);
            if (show(result) is { } shown)
            {
                entry["result"] = shown;
            }

            return result;
        }
        catch (TabletException e)
        {
            entry["error"] = e.Message;
            throw;
        }
        finally
        {
            journal.Finish(entry);
        }
    }
}
