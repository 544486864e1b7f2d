using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>The labels by which the objects of one shard are known.</summary>
internal sealed record ShardLabels(string Namespace, string Cluster, string Keyspace, string Shard)
{
    /// <summary>The shard of a tablet's Pod or volume; null when the object belongs to no tablet.</summary>
    public static ShardLabels? OfTablet(StoredObject value) =>
        ObjectFacts.Label(value, VitessLabels.Component) == VitessComponents.VtTablet ? Of(value) : null;

    /// <summary>The shard that the labels name; null when they name none.</summary>
    public static ShardLabels? Of(StoredObject value) =>
        ObjectFacts.Label(value, VitessLabels.Cluster) is { } cluster
        && ObjectFacts.Label(value, VitessLabels.Keyspace) is { } keyspace
        && ObjectFacts.Label(value, VitessLabels.Shard) is { } shard
            ? new ShardLabels(value.Namespace, cluster, keyspace, shard)
            : null;
}
