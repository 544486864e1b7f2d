using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>All that a cluster holds at the end of a run, without what differs between two runs that end alike: uids, versions, times, addresses.</summary>
public sealed class EndState
{
    private static readonly string[] LeftOut = ["events", "coordination.k8s.io/leases", "apiextensions.k8s.io/customresourcedefinitions"];
    private readonly SortedDictionary<string, string> _objects = new(StringComparer.Ordinal);

    private EndState()
    {
    }

    /// <summary>How many objects and topology servers there are.</summary>
    public int Count => _objects.Count;

    /// <summary>Reads the state of a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    public static EndState Of(VitessTestCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var state = new EndState();
        var store = cluster.Server.Parts.State.Store;
        lock (store.Gate)
        {
            var addresses = AddressesOf(store);
            foreach (var kind in store.Kinds.Where(kind => !LeftOut.Contains(kind.Key)))
            {
                foreach (var stored in kind.All(null))
                {
                    var tree = stored.Tree();
                    if (kind.Key == "/secrets")
                    {
                        EndStateText.ShowData(tree, addresses);
                    }

                    EndStateText.Clean(tree);
                    state._objects.Add($"{kind.Key}/{stored.Namespace}/{stored.Name}", JsonWriter.Text(tree));
                }
            }
        }

        foreach (var (server, records) in cluster.World.Vitess.Topology.Dump())
        {
            state._objects.Add($"topology {server}", records!.ToJsonString());
        }

        return state;
    }

    /// <summary>The names of Services by the addresses that they got in this run.</summary>
    private static Dictionary<string, string> AddressesOf(Store store) => store.Kind("/services").All(null)
        .Select(service => (Address: JsonTree.TextAt(service.Tree(), "spec", "clusterIP"), service.Name))
        .Where(pair => pair.Address is not null and not "None")
        .ToDictionary(pair => pair.Address!, pair => $"<address of {pair.Name}>", StringComparer.Ordinal);

    /// <summary>Where another state differs from this one, by object and path; nothing when they are alike.</summary>
    /// <param name="other">The other state.</param>
    public IReadOnlyList<string> DifferencesTo(EndState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var differences = new List<string>();
        foreach (var name in _objects.Keys.Union(other._objects.Keys).Order(StringComparer.Ordinal))
        {
            if (!_objects.TryGetValue(name, out var mine))
            {
                differences.Add($"{name}: is there");
            }
            else if (!other._objects.TryGetValue(name, out var theirs))
            {
                differences.Add($"{name}: is missing");
            }
            else if (mine != theirs)
            {
                differences.AddRange(EndStateText.Differences(mine, theirs).Select(difference => $"{name} {difference}"));
            }
        }

        return differences;
    }
}
