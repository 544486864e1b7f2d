using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>Commands that wait or fail first, as the test says.</summary>
/// <param name="topology">Topology to work on.</param>
/// <param name="parameters">Where the global topology lives.</param>
/// <param name="before">What happens before a command.</param>
internal sealed class HeldCommands(InMemoryTopology topology, TopologyParameters parameters, Func<CancellationToken, Task> before) : InMemoryCommands(topology, parameters)
{
    public override async Task CreateKeyspaceAsync(string keyspace, KeyspaceRecord record, CancellationToken cancellationToken = default)
    {
        await before(cancellationToken);
        await base.CreateKeyspaceAsync(keyspace, record, cancellationToken);
    }

    public override async Task PlannedReparentShardAsync(PlannedReparent request, CancellationToken cancellationToken = default)
    {
        await before(cancellationToken);
        await base.PlannedReparentShardAsync(request, cancellationToken);
    }

    public override async Task TabletExternallyReparentedAsync(TabletAlias alias, CancellationToken cancellationToken = default)
    {
        await before(cancellationToken);
        await base.TabletExternallyReparentedAsync(alias, cancellationToken);
    }

    public override async Task<Workflow> GetWorkflowAsync(string keyspace, string workflow, CancellationToken cancellationToken = default)
    {
        await before(cancellationToken);
        return await base.GetWorkflowAsync(keyspace, workflow, cancellationToken);
    }

    public override async Task<IReadOnlyList<string>> ListActiveWorkflowsAsync(string keyspace, CancellationToken cancellationToken = default)
    {
        await before(cancellationToken);
        return await base.ListActiveWorkflowsAsync(keyspace, cancellationToken);
    }
}
