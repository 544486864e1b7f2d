using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>What the shards of a cluster stand up to.</summary>
public static class ClusterDurability
{
    /// <summary>
    /// Assesses each shard template, in the order of the spec. Templates with an external datastore, and keyspaces with a policy that
    /// Vitess does not know, are left out.
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cluster"/> is null.</exception>
    /// <remarks>
    /// Of the tablets of one cell and type four stand for any number of them. Nodes are not known here, so a node is as good as a tablet;
    /// with nodes, <c>CapacityCheck</c> tells which tablets share one.
    /// </remarks>
    public static IReadOnlyList<ShardAssessment> Of(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var assessments = new List<ShardAssessment>();
        foreach (var shard in new ClusterScope(cluster, new()).Shards)
        {
            if (ShardDurabilityScope.Of(shard) is { } durability)
            {
                assessments.Add(new(shard.Keyspace.Keyspace.Name, shard.Path, shard.Count, durability.Assess()));
            }
        }

        return assessments;
    }
}
