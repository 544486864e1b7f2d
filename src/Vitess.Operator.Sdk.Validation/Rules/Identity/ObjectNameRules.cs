using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Identity;

/// <summary>Rules on the names of what a cluster becomes.</summary>
internal static class ObjectNameRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(
            new("V2012", Error, "Two objects of the cluster get the same name", "two keyspaces whose names are alike, with the same hash") { Source = "reference/crds.md, section 5.14" },
            Collisions),
    ];

    private static void Collisions(ClusterScope cluster, RuleFindings found)
    {
        Check("cell", cluster.Cells.Select(cell => (cell.Name, cell.Path, ObjectNames.Cell(cluster.Name, cell.Name))));
        Check("keyspace", cluster.Keyspaces.Select(keyspace => (keyspace.Name, keyspace.Path, ObjectNames.Keyspace(cluster.Name, keyspace.Name))));
        Check("shard", cluster.Keyspaces.DistinctBy(keyspace => keyspace.Name).SelectMany(keyspace => cluster.ShardsOf(keyspace).Select(shard =>
            ($"{keyspace.Name}/{shard.Range}", keyspace.Path, ObjectNames.Shard(cluster.Name, keyspace.Name, shard.Range.SafeName)))));

        void Check(string what, IEnumerable<(string Name, string Path, string ObjectName)> objects)
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, path, objectName) in objects)
            {
                if (!seen.TryAdd(objectName, name) && seen[objectName] != name)
                {
                    found.Add(path, $"The {what}s {seen[objectName]} and {name} both become the object {objectName}: one of them is never made.", "Choose another name for one of them.");
                }
            }
        }
    }
}
