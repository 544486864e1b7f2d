using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>vtgate, vtctld, vtorc and vtbackup: none of them works before the topology can be reached.</summary>
internal sealed class TopologyClients(LockserverQuorum quorum) : IProgramModel
{
    /// <inheritdoc/>
    public event Action<NamespacedName>? Changed
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public bool? IsReady(V1Pod pod, V1Container container) =>
        TopologyFlags.Of(new ProgramFlags(container)) is { } topology ? quorum.IsReachable(topology.Address) : null;

    /// <inheritdoc/>
    public bool RunsOn(V1Pod pod, V1Container container) => false;
}
