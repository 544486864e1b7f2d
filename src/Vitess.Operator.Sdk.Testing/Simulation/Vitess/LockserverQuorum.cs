using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// Says whether a lock server can be reached. One that runs in Pods of the simulated cluster can while more than half of its members are
/// ready; one that lives elsewhere always can, unless the options say otherwise.
/// </summary>
/// <remarks>May be asked from any thread.</remarks>
internal sealed class LockserverQuorum
{
    private const string ServiceSuffix = "-client.";
    private const string ClusterSuffix = ".svc:2379";
    private readonly World _world;
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Space, string Name), SortedDictionary<NamespacedName, V1Pod>> _members = [];

    public LockserverQuorum(World world)
    {
        _world = world;
        world.Objects.Follow<V1Pod>(Take);
    }

    /// <summary>Whether the server at an address answers now.</summary>
    public bool IsReachable(string address)
    {
        if (!TryParse(address, out var name, out var space))
        {
            return _world.Options.IsExternalLockserverReachable(address);
        }

        lock (_gate)
        {
            return _members.TryGetValue((space, name), out var members) && members.Count > 0
                && members.Values.Count(pod => pod.IsReady()) > Size(members.Values) / 2;
        }
    }

    private void Take(V1Pod pod)
    {
        if (pod.Label(VitessLabels.EtcdLockserver) is not { } name)
        {
            return;
        }

        lock (_gate)
        {
            var server = (pod.Key().Namespace, name);
            _members.TryAdd(server, []);
            _members[server].Remove(pod.Key());
            if (_world.Objects.Find<V1Pod>(pod.Key()) is { } present)
            {
                _members[server].Add(pod.Key(), present);
            }
        }
    }

    /// <summary>The address of the client Service that the operator makes for a lock server.</summary>
    private static bool TryParse(string address, out string name, out string space)
    {
        (name, space) = (string.Empty, string.Empty);
        var split = address.LastIndexOf(ServiceSuffix, StringComparison.Ordinal);
        if (split <= 0 || !address.EndsWith(ClusterSuffix, StringComparison.Ordinal))
        {
            return false;
        }

        name = address[..split];
        space = address[(split + ServiceSuffix.Length)..^ClusterSuffix.Length];
        return !space.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>How many members the lock server has, as each of them was told; others may run in other clusters.</summary>
    private static int Size(SortedDictionary<NamespacedName, V1Pod>.ValueCollection members)
    {
        var told = new ProgramFlags(members.First().Spec.Containers[0])["initial-cluster"];
        return told?.Split(',', StringSplitOptions.RemoveEmptyEntries).Length ?? members.Count;
    }
}
