using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>The shard whose mysqld tells vtgate the server version: the first by the name of its object.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 19 item 4.</remarks>
internal static class FirstShard
{
    public static string? MysqldImage(V2VitessCluster cluster, VitessDefaults defaults)
    {
        string? first = null;
        V2VitessKeyspace? owner = null;
        foreach (var template in cluster.Spec.Keyspaces ?? [])
        {
            var keyspace = defaults.Resolve(VitessKeyspaceChild.Build(cluster, template));
            foreach (var shard in KeyspaceShards.Of(keyspace.Spec.Partitionings))
            {
                var name = ObjectNames.Shard(cluster.Metadata.Name, template.Name, shard.Range.SafeName);
                if (first is null || string.CompareOrdinal(name, first) < 0)
                {
                    (first, owner) = (name, keyspace);
                }
            }
        }

        return owner is null ? null : MysqldFlavour.Of(owner.Spec.Images?.Mysqld).Image;
    }
}
