using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Lockserver parameters of specs as the topology wants them.</summary>
internal static class Lockservers
{
    /// <summary>The parameters; null when the spec names no server.</summary>
    public static TopologyParameters? ParametersOf(VitessLockserverParams? lockserver) =>
        string.IsNullOrEmpty(lockserver?.Implementation) || string.IsNullOrEmpty(lockserver.Address)
            ? null
            : new TopologyParameters(lockserver.Implementation, lockserver.Address, lockserver.RootPath);
}
