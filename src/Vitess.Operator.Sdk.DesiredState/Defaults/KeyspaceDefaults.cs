using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>The defaults of a keyspace: as a template in a cluster, and as a VitessKeyspace.</summary>
internal static class KeyspaceDefaults
{
    /// <summary>The defaults that a cluster fills in.</summary>
    public static VitessKeyspaceTemplate Template(VitessKeyspaceTemplate keyspace) => keyspace with
    {
        TurndownPolicy = Text.Or(keyspace.TurndownPolicy, TurndownPolicies.RequireIdle),
        Partitionings = Lists.Map(keyspace.Partitionings, Partitioning),
    };

    /// <summary>The defaults that the VitessKeyspace itself fills in.</summary>
    public static VitessKeyspaceSpec Resolve(VitessKeyspaceSpec spec) => spec with
    {
        VitessOrchestrator = Orchestrator(spec.VitessOrchestrator ?? new VitessOrchestratorSpec()),
        TopologyReconciliation = StrategyDefaults.Topology(spec.TopologyReconciliation),
        UpdateStrategy = StrategyDefaults.Update(spec.UpdateStrategy),
    };

    private static VitessKeyspacePartitioning Partitioning(VitessKeyspacePartitioning partitioning) => partitioning with
    {
        Equal = partitioning.Equal is null ? null : partitioning.Equal with
        {
            ShardTemplate = ShardDefaults.Template(partitioning.Equal.ShardTemplate ?? new()),
        },
        Custom = partitioning.Custom is null ? null : partitioning.Custom with
        {
            Shards = Lists.Map(partitioning.Custom.Shards, ShardDefaults.KeyRangeShard),
        },
    };

    private static VitessOrchestratorSpec Orchestrator(VitessOrchestratorSpec orchestrator) => orchestrator with
    {
        Resources = ResourceDefaults.Fill(orchestrator.Resources, cpu: "100m", memory: "128Mi"),
        Service = orchestrator.Service ?? new ServiceOverrides(),
    };
}
