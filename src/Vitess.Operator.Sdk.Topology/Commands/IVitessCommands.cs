using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>Commands on a Vitess cluster that take several steps, as its control daemon has them.</summary>
/// <remarks>
/// Semantics are those of the command of the same name of <c>vtctldclient</c>. Failures throw <see cref="TopologyException"/>,
/// <see cref="Tablets.TabletException"/> or <see cref="VitessCommandException"/>.
/// </remarks>
public interface IVitessCommands
{
    /// <summary>Creates the record of a keyspace and its empty VSchema, and makes gateways aware of it.</summary>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="record">Content of the record.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task CreateKeyspaceAsync(string keyspace, KeyspaceRecord record, CancellationToken cancellationToken = default);

    /// <summary>Sets the durability policy of a keyspace, under its lock.</summary>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="policy">Name of the policy.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task SetKeyspaceDurabilityPolicyAsync(string keyspace, string policy, CancellationToken cancellationToken = default);

    /// <summary>Deletes a keyspace with its shards, their tablets' records and what cells serve of it.</summary>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task DeleteKeyspaceAsync(string keyspace, CancellationToken cancellationToken = default);

    /// <summary>Deletes a shard with its tablets' records. Refused while a cell serves the shard.</summary>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task DeleteShardAsync(string keyspace, string shard, CancellationToken cancellationToken = default);

    /// <summary>Takes a shard out of what a cell serves. Refused while the cell has tablets of the shard, or its primary.</summary>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard.</param>
    /// <param name="cell">Cell.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task RemoveShardCellAsync(string keyspace, string shard, string cell, CancellationToken cancellationToken = default);

    /// <summary>Deletes the record of a tablet. Refused for the primary of its shard.</summary>
    /// <param name="alias">Tablet.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task DeleteTabletAsync(TabletAlias alias, CancellationToken cancellationToken = default);

    /// <summary>Deletes the record of a cell. Refused while the cell knows keyspaces, or when it cannot be asked.</summary>
    /// <param name="cell">Cell.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task DeleteCellInfoAsync(string cell, CancellationToken cancellationToken = default);

    /// <summary>Makes a tablet the first primary of a shard that holds no data yet. Resets replication on all its tablets.</summary>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard.</param>
    /// <param name="primary">Tablet to become primary.</param>
    /// <param name="waitReplicas">How long to wait for the replicas.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task InitShardPrimaryAsync(string keyspace, string shard, TabletAlias primary, TimeSpan waitReplicas, CancellationToken cancellationToken = default);

    /// <summary>Moves the primary of a healthy shard to another tablet without losing writes.</summary>
    /// <param name="request">What to move where.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task PlannedReparentShardAsync(PlannedReparent request, CancellationToken cancellationToken = default);

    /// <summary>Tells Vitess that a tablet's MySQL, which something else manages, has become the primary.</summary>
    /// <param name="alias">Tablet.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task TabletExternallyReparentedAsync(TabletAlias alias, CancellationToken cancellationToken = default);

    /// <summary>Changes what a tablet is; never from or to primary.</summary>
    /// <param name="alias">Tablet.</param>
    /// <param name="type">Type to change to.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task ChangeTabletTypeAsync(TabletAlias alias, TabletType type, CancellationToken cancellationToken = default);

    /// <summary>Names the workflows of a keyspace that have not stopped, sorted. Fails when a shard has no primary to ask.</summary>
    /// <param name="keyspace">Target keyspace.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task<IReadOnlyList<string>> ListActiveWorkflowsAsync(string keyspace, CancellationToken cancellationToken = default);

    /// <summary>Describes a workflow.</summary>
    /// <param name="keyspace">Target keyspace.</param>
    /// <param name="workflow">Name of the workflow.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    Task<Workflow> GetWorkflowAsync(string keyspace, string workflow, CancellationToken cancellationToken = default);
}
