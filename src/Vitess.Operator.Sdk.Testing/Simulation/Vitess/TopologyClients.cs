using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>vtgate, vtctld, vtorc and vtbackup: none of them works before the topology can be reached.</summary>
internal sealed class TopologyClients(World world, LockserverQuorum quorum) : IProgramModel
{
    private readonly HashSet<string> _told = [];

    /// <inheritdoc/>
    public event Action<NamespacedName>? Changed
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public bool? IsReady(V1Pod pod, V1Container container)
    {
        if (TopologyFlags.Of(new ProgramFlags(container)) is not { } topology)
        {
            return null;
        }

        var isReachable = quorum.IsReachable(topology.Address);
        if (!isReachable && container.Name != TabletIdentity.ContainerName && _told.Add(pod.Metadata.Uid))
        {
            world.Logs.Write(pod.Key(), container.Name, LogLine.Of(world.Time.GetUtcNow(), 'E', "server.go:240", $"cannot open topo server (etcd2,{topology.Address},{topology.Root}): context deadline exceeded"));
        }

        return isReachable;
    }

    /// <inheritdoc/>
    public bool RunsOn(V1Pod pod, V1Container container) => false;
}
