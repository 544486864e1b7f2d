using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Commands on a Vitess cluster: on the topology directly, on tablets over gRPC, and through a control daemon where there is one.</summary>
/// <param name="topology">Topology of the cluster.</param>
/// <param name="tablets">Calls tablets.</param>
/// <param name="vtctld">The control daemon that planned reparents and workflows go through; null does them here.</param>
/// <param name="time">Clock; null takes the system's.</param>
public sealed class VitessCommands(ITopologyStore topology, TabletManager tablets, VtctldClient? vtctld = null, TimeProvider? time = null) : TopologyCommands(topology)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <inheritdoc/>
    public override Task InitShardPrimaryAsync(string keyspace, string shard, TabletAlias primary, TimeSpan waitReplicas, CancellationToken cancellationToken = default) =>
        UnderLockAsync(
            "InitShardPrimary", keyspace, shard, $"InitShardPrimary({primary})",
            held => new ShardInitializer(held, primary, waitReplicas, _time).RunAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task PlannedReparentShardAsync(PlannedReparent request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return vtctld is null
            ? UnderLockAsync(
                "PlannedReparentShard", request.Keyspace, request.Shard, $"PlannedReparentShard({request.NewPrimary}, AvoidPrimary = )",
                held => new PlannedReparenter(held, request, _time).RunAsync(cancellationToken), cancellationToken)
            : ThroughVtctldAsync(vtctld, request, cancellationToken);
    }

    /// <summary>Promotes a tablet of a shard whose primary is gone.</summary>
    /// <param name="request">What to promote where.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="VitessCommandException">Too few tablets answer to be safe, their transactions contradict each other, or no tablet may be promoted.</exception>
    public Task EmergencyReparentShardAsync(EmergencyReparent request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var action = request.NewPrimary is { } primary ? $"EmergencyReparentShard({primary})" : "EmergencyReparentShard";
        return UnderLockAsync(
            "EmergencyReparentShard", request.Keyspace, request.Shard, action,
            held => new EmergencyReparenter(held, request, _time).RunAsync(cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task TabletExternallyReparentedAsync(TabletAlias alias, CancellationToken cancellationToken = default)
    {
        var tablet = (await Topology.ReadAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false)).Value;
        if (tablet.Type == TabletType.Primary)
        {
            return;
        }

        var keyspace = (await Topology.ReadAsync(TopologyPaths.Keyspace(tablet.Keyspace), cancellationToken).ConfigureAwait(false)).Value;
        var request = new Protos.TabletManagerData.ChangeTypeRequest
        {
            TabletType = Protos.TopoData.TabletType.Primary,
            SemiSync = DurabilityPolicy.Of(keyspace.DurabilityPolicy).SemiSync,
        };
        await tablets.Client(tablet, "ChangeType").ChangeTypeAsync(request, null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task ChangeTabletTypeAsync(TabletAlias alias, TabletType type, CancellationToken cancellationToken = default)
    {
        var tablet = (await Topology.ReadAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false)).Value;
        if (tablet.Type == TabletType.Primary || type == TabletType.Primary)
        {
            throw new VitessCommandException("ChangeTabletType", $"type change {tablet.Type} -> {type} is not an allowed transition for ChangeTabletType");
        }

        var policy = DurabilityPolicy.Of((await Topology.ReadAsync(TopologyPaths.Keyspace(tablet.Keyspace), cancellationToken).ConfigureAwait(false)).Value.DurabilityPolicy);
        var shard = (await Topology.ReadAsync(TopologyPaths.Shard(tablet.Keyspace, tablet.Shard), cancellationToken).ConfigureAwait(false)).Value;
        var primary = new TabletRecord { Alias = shard.PrimaryAlias ?? default };
        var request = new Protos.TabletManagerData.ChangeTypeRequest
        {
            TabletType = (Protos.TopoData.TabletType)type,
            SemiSync = shard.HasPrimary && policy.MayAcknowledge(primary, tablet with { Type = type }),
        };
        await tablets.Client(tablet, "ChangeType").ChangeTypeAsync(request, null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> ListActiveWorkflowsAsync(string keyspace, CancellationToken cancellationToken = default)
    {
        var workflows = await new WorkflowReader(Topology, tablets, vtctld, _time).ReadAsync(keyspace, cancellationToken).ConfigureAwait(false);
        return [.. workflows.Where(workflow => workflow.Streams.Any(stream => stream.State != "Stopped")).Select(workflow => workflow.Name).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public override async Task<Workflow> GetWorkflowAsync(string keyspace, string workflow, CancellationToken cancellationToken = default)
    {
        var workflows = await new WorkflowReader(Topology, tablets, vtctld, _time).ReadAsync(keyspace, cancellationToken).ConfigureAwait(false);
        return workflows.FirstOrDefault(candidate => candidate.Name == workflow)
            ?? throw new VitessCommandException("GetWorkflows", $"no workflow {workflow} in keyspace {keyspace}");
    }

    private static async Task ThroughVtctldAsync(VtctldClient vtctld, PlannedReparent request, CancellationToken cancellationToken)
    {
        var message = new Protos.VtctlData.PlannedReparentShardRequest
        {
            Keyspace = request.Keyspace,
            Shard = request.Shard,
            NewPrimary = Values.Write(request.NewPrimary),
            WaitReplicasTimeout = Values.Write(request.WaitReplicas),
            TolerableReplicationLag = Values.Write(request.TolerableLag),
        };

        // Three waits for replicas and one for the lock, which is 45 s at most.
        await vtctld.PlannedReparentShardAsync(message, (3 * request.WaitReplicas) + TimeSpan.FromSeconds(45), cancellationToken).ConfigureAwait(false);
    }

    private async Task UnderLockAsync(
        string command, string keyspace, string shard, string action, Func<ReparentShard, Task> work, CancellationToken cancellationToken)
    {
        var held = await Topology.LockAsync(TopologyPaths.ShardDirectory(keyspace, shard), action, cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            await work(new ReparentShard(command, keyspace, shard, Topology, tablets, held)).ConfigureAwait(false);
        }
    }
}
