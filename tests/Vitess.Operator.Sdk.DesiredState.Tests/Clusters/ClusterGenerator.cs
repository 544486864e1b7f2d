using FsCheck;
using FsCheck.Fluent;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Clusters;

/// <summary>Valid clusters of many shapes.</summary>
internal static class ClusterGenerator
{
    private static readonly string[] Names = ["a", "Zone_1", "us.east-1a", "9lives", "a-name-that-is-far-too-long-for-a-service-of-kubernetes-to-carry", "ADV"];

    public static Gen<V2VitessCluster> Clusters() =>
        from name in Gen.Elements("example", "1cluster", "a-cluster-with-a-name-that-does-not-fit-into-any-service")
        from cells in Gen.SubListOf(Names).Where(list => list.Count > 0)
        from keyspaces in Gen.SubListOf(Names)
        from parts in Gen.Choose(1, 5)
        from isExternal in Gen.Elements(true, false)
        from flags in Maps()
        from labels in Maps()
        select Cluster(name, [.. cells], [.. keyspaces], parts, isExternal, flags, labels);

    public static Gen<IDictionary<string, string>> Maps() =>
        from entries in Gen.SubListOf("alpha", "beta", "gamma", "--delta")
        from order in Gen.Shuffle(entries.ToArray())
        select (IDictionary<string, string>)order.ToDictionary(key => key, key => key + "-value");

    private static V2VitessCluster Cluster(
        string name, IList<string> cells, IList<string> keyspaces, int parts, bool isExternal,
        IDictionary<string, string> flags, IDictionary<string, string> labels) => new()
        {
            Metadata = new() { Name = name, NamespaceProperty = "default" },
            Spec = new()
            {
                GlobalLockserver = isExternal ? new() { External = new() { Implementation = "etcd2", Address = "etcd:2379", RootPath = "/vitess" } } : null,
                Cells = [.. cells.Select(cell => new VitessCellTemplate { Name = cell, Gateway = new() { ExtraFlags = flags, ExtraLabels = labels, Annotations = labels } })],
                ExtraVitessFlags = flags,
                Keyspaces = [.. keyspaces.Select(keyspace => Keyspace(keyspace, cells, parts, labels))],
            },
        };

    private static VitessKeyspaceTemplate Keyspace(string name, IList<string> cells, int parts, IDictionary<string, string> labels)
    {
        var pools = cells.Select(cell => ExampleCluster.Pool(cell) with { Annotations = labels, ExtraLabels = labels }).ToList();
        return new() { Name = name, Annotations = labels, Partitionings = [new() { Equal = new() { Parts = parts, ShardTemplate = new() { TabletPools = pools } } }] };
    }
}
