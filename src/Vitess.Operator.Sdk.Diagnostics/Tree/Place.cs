using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Tree;

/// <summary>A part of the cluster. An empty name leaves it open.</summary>
internal sealed record Place(string Component = "", string Cell = "", string Keyspace = "", string Shard = "", string Pod = "")
{
    /// <summary>Whatever is wrong here is wrong everywhere.</summary>
    public static Place Everywhere { get; } = new();

    /// <summary>Namespace and name of the cluster; empty leaves it open.</summary>
    public string Scope { get; init; } = string.Empty;

    public static Place Of(PodView pod) => new(pod.Component, pod.Cell, pod.Keyspace, pod.Shard, pod.Name) { Scope = pod.IsOperator ? string.Empty : pod.Scope };

    /// <summary>How closely trouble here bears on another place; 0 when it does not.</summary>
    public int Reaches(Place other)
    {
        if (Scope.Length > 0 && other.Scope.Length > 0 && Scope != other.Scope)
        {
            return 0;
        }

        if (Pod.Length > 0 && Pod == other.Pod)
        {
            return 5;
        }

        return Component switch
        {
            "" => Cell.Length == 0 || Cell == other.Cell ? 1 : 0,
            VitessComponents.Etcd => Cell.Length == 0 || Cell == other.Cell || other.Cell.Length == 0 ? 2 : 0,
            VitessComponents.VtTablet or VitessComponents.VtBackup => OfTablet(other),
            _ => 0,
        };
    }

    // A tablet's trouble is its shard's; vtgates and the cluster wait for shards.
    private int OfTablet(Place other)
    {
        if (other.Keyspace.Length > 0)
        {
            return other.Keyspace == Keyspace && other.Shard == Shard && other.Component != VitessComponents.VtOrc ? (other.Cell == Cell ? 4 : 3) : 0;
        }

        return other.Component is "" or VitessComponents.VtGate ? 1 : 0;
    }
}
