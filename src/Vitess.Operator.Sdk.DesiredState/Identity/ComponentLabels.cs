using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>The labels by which the objects of a component are found: component, cluster, and what narrows it down.</summary>
/// <remarks>
/// Each call gives a new map that the caller may add to. Shards are given in the safe form (<c>x-80</c>).
/// Source: reference/workloads-control-plane.md, section 1.1.
/// </remarks>
public static class ComponentLabels
{
    /// <summary>The label of a cluster alone, as its child resources carry it.</summary>
    public static Dictionary<string, string> Cluster(string cluster) => new(StringComparer.Ordinal) { [VitessLabels.Cluster] = cluster };

    /// <summary>A component of a cluster.</summary>
    public static Dictionary<string, string> Of(string component, string cluster) =>
        new(StringComparer.Ordinal) { [VitessLabels.Cluster] = cluster, [VitessLabels.Component] = component };

    /// <summary>A component of a cell.</summary>
    public static Dictionary<string, string> OfCell(string component, string cluster, string cell) =>
        new(StringComparer.Ordinal) { [VitessLabels.Cell] = cell, [VitessLabels.Cluster] = cluster, [VitessLabels.Component] = component };

    /// <summary>A component of a shard.</summary>
    public static Dictionary<string, string> OfShard(string component, string cluster, string keyspace, string shard) =>
        new(StringComparer.Ordinal)
        {
            [VitessLabels.Cluster] = cluster,
            [VitessLabels.Component] = component,
            [VitessLabels.Keyspace] = keyspace,
            [VitessLabels.Shard] = shard,
        };
}
