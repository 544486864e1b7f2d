using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// Says whether a lock server can be reached. One that runs in Pods of the simulated cluster can while more than half of its members are
/// ready; one that lives elsewhere always can, unless the options say otherwise.
/// </summary>
internal sealed class LockserverQuorum(World world)
{
    private const string ServiceSuffix = "-client.";
    private const string ClusterSuffix = ".svc:2379";

    /// <summary>Whether the server at an address answers now.</summary>
    public bool IsReachable(string address)
    {
        if (!TryParse(address, out var name, out var space))
        {
            return world.Options.IsExternalLockserverReachable(address);
        }

        var members = world.Objects.List<V1Pod>(space).Where(pod => pod.Label(VitessLabels.EtcdLockserver) == name).ToList();
        return members.Count > 0 && members.Count(pod => pod.IsReady()) > Size(members) / 2;
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
    private static int Size(List<V1Pod> members)
    {
        var told = new ProgramFlags(members[0].Spec.Containers[0])["initial-cluster"];
        return told?.Split(',', StringSplitOptions.RemoveEmptyEntries).Length ?? members.Count;
    }
}
