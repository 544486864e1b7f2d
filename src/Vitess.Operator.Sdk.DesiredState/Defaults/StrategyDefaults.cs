using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>The defaults of how changes roll out and which topology records are kept, shared by several kinds.</summary>
internal static class StrategyDefaults
{
    public static VitessClusterUpdateStrategy Update(VitessClusterUpdateStrategy? strategy)
    {
        var type = strategy?.Type ?? UpdateStrategyTypes.External;
        return (strategy ?? new()) with
        {
            Type = type,
            External = type == UpdateStrategyTypes.External ? strategy?.External ?? new() : strategy?.External,
        };
    }

    public static TopoReconcileConfig Topology(TopoReconcileConfig? config) => new()
    {
        RegisterCellsAliases = config?.RegisterCellsAliases ?? true,
        RegisterCells = config?.RegisterCells ?? true,
        PruneCells = config?.PruneCells ?? true,
        PruneKeyspaces = config?.PruneKeyspaces ?? true,
        PruneSrvKeyspaces = config?.PruneSrvKeyspaces ?? true,
        PruneShards = config?.PruneShards ?? true,
        PruneShardCells = config?.PruneShardCells ?? true,
        PruneTablets = config?.PruneTablets ?? true,
    };
}
