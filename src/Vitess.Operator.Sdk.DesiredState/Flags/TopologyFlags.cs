using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>The flags by which a Vitess process finds the global topology.</summary>
internal static class TopologyFlags
{
    public static void Add(FlagSet flags, VitessLockserverParams? topology) => flags
        .Set("topo_implementation", topology?.Implementation)
        .Set("topo_global_server_address", topology?.Address)
        .Set("topo_global_root", topology?.RootPath);
}
