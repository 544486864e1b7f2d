using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Commands, of which those that call tablets never end while the tablets do not answer.</summary>
internal sealed class HangingCommands(InMemoryTopology topology, TopologyParameters parameters, Func<bool> hangs) : InMemoryCommands(topology, parameters)
{
    public override async Task InitShardPrimaryAsync(
        string keyspace, string shard, TabletAlias primary, TimeSpan waitReplicas, CancellationToken cancellationToken = default)
    {
        await WaitAsync(cancellationToken).ConfigureAwait(false);
        await base.InitShardPrimaryAsync(keyspace, shard, primary, waitReplicas, cancellationToken).ConfigureAwait(false);
    }

    public override async Task PlannedReparentShardAsync(PlannedReparent request, CancellationToken cancellationToken = default)
    {
        await WaitAsync(cancellationToken).ConfigureAwait(false);
        await base.PlannedReparentShardAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public override async Task TabletExternallyReparentedAsync(TabletAlias alias, CancellationToken cancellationToken = default)
    {
        await WaitAsync(cancellationToken).ConfigureAwait(false);
        await base.TabletExternallyReparentedAsync(alias, cancellationToken).ConfigureAwait(false);
    }

    public override async Task ChangeTabletTypeAsync(TabletAlias alias, TabletType type, CancellationToken cancellationToken = default)
    {
        await WaitAsync(cancellationToken).ConfigureAwait(false);
        await base.ChangeTabletTypeAsync(alias, type, cancellationToken).ConfigureAwait(false);
    }

    private Task WaitAsync(CancellationToken cancellationToken) =>
        hangs() ? Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken) : Task.CompletedTask;
}
