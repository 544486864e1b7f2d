using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>The commands that need nothing but the topology; those that call tablets are left to derived types.</summary>
/// <param name="topology">Topology to work on.</param>
public abstract class TopologyCommands(ITopologyStore topology) : IVitessCommands
{
    /// <summary>Topology to work on.</summary>
    protected ITopologyStore Topology { get; } = topology;

    /// <inheritdoc />
    public virtual Task CreateKeyspaceAsync(string keyspace, KeyspaceRecord record, CancellationToken cancellationToken = default) =>
        KeyspaceCommands.CreateAsync(Topology, keyspace, record, cancellationToken);

    /// <inheritdoc />
    public virtual Task SetKeyspaceDurabilityPolicyAsync(string keyspace, string policy, CancellationToken cancellationToken = default) =>
        KeyspaceCommands.SetDurabilityPolicyAsync(Topology, keyspace, policy, cancellationToken);

    /// <inheritdoc />
    public virtual Task DeleteKeyspaceAsync(string keyspace, CancellationToken cancellationToken = default) =>
        KeyspaceCommands.DeleteAsync(Topology, keyspace, cancellationToken);

    /// <inheritdoc />
    public virtual Task DeleteShardAsync(string keyspace, string shard, CancellationToken cancellationToken = default) =>
        ShardCommands.DeleteAsync(Topology, keyspace, shard, evenIfServing: false, cancellationToken);

    /// <inheritdoc />
    public virtual Task RemoveShardCellAsync(string keyspace, string shard, string cell, CancellationToken cancellationToken = default) =>
        ShardCommands.RemoveCellAsync(Topology, keyspace, shard, cell, cancellationToken);

    /// <inheritdoc />
    public virtual Task DeleteTabletAsync(TabletAlias alias, CancellationToken cancellationToken = default) =>
        TabletCommands.DeleteAsync(Topology, alias, cancellationToken);

    /// <inheritdoc />
    public virtual async Task DeleteCellInfoAsync(string cell, CancellationToken cancellationToken = default)
    {
        var keyspaces = await Topology.ListOrEmptyAsync(TopologyPaths.CellKeyspaces(cell), cancellationToken).ConfigureAwait(false);
        if (keyspaces.Count > 0)
        {
            throw new VitessCommandException("DeleteCellInfo", $"cell {cell} has serving keyspaces ({string.Join(", ", keyspaces)}); they have to be removed first");
        }

        await Topology.DeleteAsync(TopologyPaths.CellInfo(cell), null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public abstract Task InitShardPrimaryAsync(string keyspace, string shard, TabletAlias primary, TimeSpan waitReplicas, CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public abstract Task PlannedReparentShardAsync(PlannedReparent request, CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public abstract Task TabletExternallyReparentedAsync(TabletAlias alias, CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public abstract Task ChangeTabletTypeAsync(TabletAlias alias, TabletType type, CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public abstract Task<IReadOnlyList<string>> ListActiveWorkflowsAsync(string keyspace, CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public abstract Task<Workflow> GetWorkflowAsync(string keyspace, string workflow, CancellationToken cancellationToken = default);
}
