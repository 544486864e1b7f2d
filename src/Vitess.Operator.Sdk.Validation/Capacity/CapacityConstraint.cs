namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>What a Pod asks of a node, in the order in which it is looked at.</summary>
public enum CapacityConstraint
{
    /// <summary>The node takes new Pods: it is ready and not cordoned.</summary>
    NodeUsable = 0,

    /// <summary>The Pod tolerates the node's taints.</summary>
    Taint = 1,

    /// <summary>Node selector and required node affinity, such as the zone of a cell.</summary>
    NodeAffinity = 2,

    /// <summary>The Pod's volumes can be had on the node.</summary>
    Volume = 3,

    /// <summary>No other Pod uses the same port of the node.</summary>
    HostPort = 4,

    /// <summary>The node takes one Pod more.</summary>
    PodCount = 5,

    /// <summary>The node has as much CPU, memory, ephemeral storage and other resources left as the Pod requests.</summary>
    Resource = 6,

    /// <summary>Required affinity to other Pods.</summary>
    PodAffinity = 7,

    /// <summary>Required anti-affinity, of the Pod and of those that run.</summary>
    PodAntiAffinity = 8,

    /// <summary>Topology spread constraints that must hold.</summary>
    TopologySpread = 9,
}
