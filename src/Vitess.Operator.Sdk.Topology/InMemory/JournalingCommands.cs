using System.Globalization;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>Writes each command to a journal before it runs, and its error after.</summary>
internal sealed class JournalingCommands(IVitessCommands inner, TopologyJournal journal) : IVitessCommands
{
    public Task CreateKeyspaceAsync(string keyspace, KeyspaceRecord record, CancellationToken cancellationToken = default)
    {
        var args = new JsonObject { ["name"] = keyspace };
        AddIfSet(args, "durability_policy", record.DurabilityPolicy);
        AddIfSet(args, "sidecar_db_name", record.SidecarDbName);
        return Run("CreateKeyspace", args, () => inner.CreateKeyspaceAsync(keyspace, record, cancellationToken));
    }

    public Task SetKeyspaceDurabilityPolicyAsync(string keyspace, string policy, CancellationToken cancellationToken = default) =>
        Run("SetKeyspaceDurabilityPolicy", new() { ["keyspace"] = keyspace, ["durability_policy"] = policy },
            () => inner.SetKeyspaceDurabilityPolicyAsync(keyspace, policy, cancellationToken));

    public Task DeleteKeyspaceAsync(string keyspace, CancellationToken cancellationToken = default) =>
        Run("DeleteKeyspace", new() { ["keyspace"] = keyspace, ["recursive"] = true }, () => inner.DeleteKeyspaceAsync(keyspace, cancellationToken));

    public Task DeleteShardAsync(string keyspace, string shard, CancellationToken cancellationToken = default) =>
        Run("DeleteShard", new() { ["keyspace"] = keyspace, ["shard"] = shard, ["recursive"] = true, ["even_if_serving"] = false },
            () => inner.DeleteShardAsync(keyspace, shard, cancellationToken));

    public Task RemoveShardCellAsync(string keyspace, string shard, string cell, CancellationToken cancellationToken = default) =>
        Run("RemoveShardCell", new() { ["keyspace"] = keyspace, ["shard"] = shard, ["cell"] = cell, ["force"] = false, ["recursive"] = false },
            () => inner.RemoveShardCellAsync(keyspace, shard, cell, cancellationToken));

    public Task DeleteTabletAsync(TabletAlias alias, CancellationToken cancellationToken = default) =>
        Run("DeleteTablet", new() { ["alias"] = alias.ToString(), ["allow_primary"] = false }, () => inner.DeleteTabletAsync(alias, cancellationToken));

    public Task DeleteCellInfoAsync(string cell, CancellationToken cancellationToken = default) =>
        Run("DeleteCellInfo", new() { ["name"] = cell, ["force"] = false }, () => inner.DeleteCellInfoAsync(cell, cancellationToken));

    public Task InitShardPrimaryAsync(string keyspace, string shard, TabletAlias primary, TimeSpan waitReplicas, CancellationToken cancellationToken = default) =>
        Run("InitShardPrimary", new()
        {
            ["keyspace"] = keyspace,
            ["shard"] = shard,
            ["primary"] = primary.ToString(),
            ["force"] = true,
            ["wait_replicas_timeout"] = Seconds(waitReplicas),
        }, () => inner.InitShardPrimaryAsync(keyspace, shard, primary, waitReplicas, cancellationToken));

    public Task PlannedReparentShardAsync(PlannedReparent request, CancellationToken cancellationToken = default) =>
        Run("PlannedReparentShard", new()
        {
            ["avoid_primary"] = string.Empty,
            ["keyspace"] = request.Keyspace,
            ["new_primary"] = request.NewPrimary.ToString(),
            ["shard"] = request.Shard,
            ["tolerable_replication_lag"] = Seconds(request.TolerableLag),
            ["wait_replicas_timeout"] = Seconds(request.WaitReplicas),
        }, () => inner.PlannedReparentShardAsync(request, cancellationToken));

    public Task TabletExternallyReparentedAsync(TabletAlias alias, CancellationToken cancellationToken = default) =>
        Run("TabletExternallyReparented", new() { ["tablet"] = alias.ToString() }, () => inner.TabletExternallyReparentedAsync(alias, cancellationToken));

    public Task ChangeTabletTypeAsync(TabletAlias alias, TabletType type, CancellationToken cancellationToken = default) =>
        Run("ChangeTabletType", new() { ["tablet"] = alias.ToString(), ["type"] = type.ToString().ToUpperInvariant() },
            () => inner.ChangeTabletTypeAsync(alias, type, cancellationToken));

    public Task<IReadOnlyList<string>> ListActiveWorkflowsAsync(string keyspace, CancellationToken cancellationToken = default) =>
        Run("ListAllWorkflows", new() { ["active"] = true, ["keyspace"] = keyspace }, () => inner.ListActiveWorkflowsAsync(keyspace, cancellationToken));

    public Task<Workflow> GetWorkflowAsync(string keyspace, string workflow, CancellationToken cancellationToken = default) =>
        Run("ShowWorkflow", new() { ["keyspace"] = keyspace, ["workflow"] = workflow }, () => inner.GetWorkflowAsync(keyspace, workflow, cancellationToken));

    private static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###}s");

    private static void AddIfSet(JsonObject args, string name, string value)
    {
        if (value.Length > 0)
        {
            args[name] = value;
        }
    }

    private Task<bool> Run(string command, JsonObject args, Func<Task> run) => Run(command, args, async () =>
    {
        await run().ConfigureAwait(false);
        return true;
    });

    private async Task<T> Run<T>(string command, JsonObject args, Func<Task<T>> run)
    {
        var entry = new JsonObject { ["args"] = args, ["fn"] = command, ["t"] = "call" };
        journal.Begin(entry);
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
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
