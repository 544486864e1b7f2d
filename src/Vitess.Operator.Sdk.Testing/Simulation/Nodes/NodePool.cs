using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The nodes: some for each combination of labels that Pods ask for, added when it is asked for first.</summary>
internal sealed class NodePool
{
    private const string ZoneLabel = "topology.kubernetes.io/zone";
    private const string DefaultZone = "zone-a";
    private readonly World _world;

    public NodePool(World world)
    {
        _world = world;
        world.Objects.Read<V1Node>();
    }

    /// <summary>The nodes that meet a demand; adds some when there are none.</summary>
    public async Task<IReadOnlyList<V1Node>> ForAsync(NodeDemand demand, CancellationToken cancellationToken)
    {
        List<V1Node> fitting = [.. _world.Objects.All<V1Node>().Where(demand.IsMetBy)];
        if (fitting.Count > 0 || !_world.Options.NodesAppear)
        {
            return fitting;
        }

        var first = _world.Objects.All<V1Node>().Count + 1;
        for (var number = first; number < first + _world.Options.NodesPerZone; number++)
        {
            var node = Node($"node-{number}", demand);
            await _world.CreateAsync(node, cancellationToken).ConfigureAwait(false);
            await _world.WriteStatusAsync(node, null, node.Status, cancellationToken).ConfigureAwait(false);
            fitting.Add(node);
        }

        return fitting;
    }

    private V1Node Node(string name, NodeDemand demand)
    {
        var capacity = new Dictionary<string, ResourceQuantity>
        {
            ["cpu"] = new("64"),
            ["memory"] = new("256Gi"),
            ["pods"] = new("110"),
        };
        foreach (var (resource, quantity) in _world.Options.NodeCapacity ?? new Dictionary<string, string>())
        {
            capacity[resource] = new(quantity);
        }

        return new V1Node
        {
            Metadata = new V1ObjectMeta { Name = name, Labels = Labels(name, demand) },
            Spec = new V1NodeSpec(),
            Status = new V1NodeStatus
            {
                Allocatable = capacity,
                Capacity = capacity,
                Addresses = [new V1NodeAddress { Type = "InternalIP", Address = NodeAddress.Of(name) }, new V1NodeAddress { Type = "Hostname", Address = name }],
                Conditions = [Ready()],
            },
        };
    }

    private V1NodeCondition Ready() => new()
    {
        Type = "Ready",
        Status = "True",
        Reason = "KubeletReady",
        Message = "kubelet is posting ready status",
        LastHeartbeatTime = _world.Now,
        LastTransitionTime = _world.Now,
    };

    private static Dictionary<string, string> Labels(string name, NodeDemand demand)
    {
        var labels = new Dictionary<string, string>(demand.Labels)
        {
            ["kubernetes.io/hostname"] = name,
            ["kubernetes.io/os"] = "linux",
        };
        labels.TryAdd(ZoneLabel, DefaultZone);
        return labels;
    }
}
