using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The three flags with which every Vitess program is told where the global topology lives.</summary>
internal static class TopologyFlags
{
    /// <summary>Where the topology lives; null when the flags do not say.</summary>
    public static TopologyParameters? Of(ProgramFlags flags) =>
        flags["topo-implementation"] is { } implementation
        && flags["topo-global-server-address"] is { } address
        && flags["topo-global-root"] is { } root
            ? new TopologyParameters(implementation, address, root)
            : null;
}
