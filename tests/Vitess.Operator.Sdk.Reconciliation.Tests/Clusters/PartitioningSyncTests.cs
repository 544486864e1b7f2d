using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Reconciliation.Clusters;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Clusters;

public sealed class PartitioningSyncTests
{
    [Fact]
    public void KeptPartitionings_KeepTheirContent() =>
        Parts(PartitioningSync.Apply(Keyspace((2, "old"), (4, "old")), Keyspace((4, "new"), (8, "new")), growVolumes: false)).ShouldBe(["4 old 10Gi", "8 new 10Gi"]);

    [Fact]
    public void Volumes_GrowOnlyWhereAllowed()
    {
        var wanted = Keyspace((2, "new"));
        wanted["spec"]!["partitionings"]![0]!["equal"]!["shardTemplate"]!["tabletPools"]![0]!["dataVolumeClaimTemplate"]!["resources"]!["requests"]!["storage"] = "20Gi";

        Parts(PartitioningSync.Apply(Keyspace((2, "old")), wanted, growVolumes: false)).ShouldBe(["2 old 10Gi"]);
        Parts(PartitioningSync.Apply(Keyspace((2, "old")), wanted, growVolumes: true)).ShouldBe(["2 old 20Gi"]);
    }

    private static IEnumerable<string> Parts(JsonObject keyspace) => keyspace["spec"]!["partitionings"]!.AsArray().Select(partitioning =>
    {
        var equal = partitioning!["equal"]!;
        var pool = equal["shardTemplate"]!["tabletPools"]![0]!;
        return $"{equal["parts"]} {pool["annotations"]!["mark"]} {pool["dataVolumeClaimTemplate"]!["resources"]!["requests"]!["storage"]}";
    });

    private static JsonObject Keyspace(params (int Parts, string Mark)[] partitionings) => new()
    {
        ["spec"] = new JsonObject { ["partitionings"] = new JsonArray([.. partitionings.Select(Partitioning)]) },
    };

    private static JsonObject Partitioning((int Parts, string Mark) partitioning) => new()
    {
        ["equal"] = new JsonObject
        {
            ["parts"] = partitioning.Parts,
            ["shardTemplate"] = new JsonObject
            {
                ["tabletPools"] = new JsonArray(new JsonObject
                {
                    ["type"] = "replica",
                    ["cell"] = "zone1",
                    ["annotations"] = new JsonObject { ["mark"] = partitioning.Mark },
                    ["dataVolumeClaimTemplate"] = new JsonObject { ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = "10Gi" } } },
                }),
            },
        },
    };
}
