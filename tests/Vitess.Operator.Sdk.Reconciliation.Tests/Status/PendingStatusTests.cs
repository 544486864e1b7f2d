using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Status;

/// <summary>What statuses say of changes that wait and of children that have to stay (behaviour specification, section 7).</summary>
public sealed class PendingStatusTests
{
    [Fact]
    public async Task ChangesThatWait_AreShownByTheParentOfWhatTheyWaitOn()
    {
        await using var flow = await EngineFlow.StartAsync();

        await flow.ChangeAsync(spec =>
        {
            spec["images"]!["vtgate"] = "vitess/lite:v24.0.0";
            spec["images"]!["vttablet"] = "vitess/lite:v24.0.0";
        });
        var cluster = await StatusAsync(flow, Kinds.Cluster, "example");
        Text(cluster["cells"]!["zone1"]).ShouldContain("vtgate: vitess/lite:v24.0.0");
        Text(cluster["keyspaces"]!["commerce"]).ShouldContain("vttablet: vitess/lite:v24.0.0");

        await flow.ReleaseAsync(Kinds.Keyspace, EngineFlow.Keyspace);
        Text((await StatusAsync(flow, Kinds.Keyspace, EngineFlow.Keyspace))["shards"]!["-"]).ShouldContain("vttablet: vitess/lite:v24.0.0");

        await flow.ReleaseAsync(Kinds.Shard, EngineFlow.Shard);
        var shard = await StatusAsync(flow, Kinds.Shard, EngineFlow.Shard);
        shard["tablets"]!.AsObject().ShouldAllBe(tablet => Text(tablet.Value).Contains("image: vitess/lite:v24.0.0", StringComparison.Ordinal));
        (await StatusAsync(flow, Kinds.Keyspace, EngineFlow.Keyspace))["shards"]!["-"]!["updatedTablets"].ShouldBeNull("none is up to date");
    }

    [Fact]
    public async Task ACellAndAKeyspaceInUse_AreShownAsOrphans()
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            EngineFlow.Immediate(spec);
            spec["keyspaces"]![0]!["turndownPolicy"] = "RequireIdle";
            EngineFlow.AddCell(spec);
        });

        await flow.ChangeAsync(spec =>
        {
            spec["keyspaces"]!.AsArray().Clear();
            spec["cells"]!.AsArray().RemoveAt(1);
        });

        var status = await StatusAsync(flow, Kinds.Cluster, "example");
        status["orphanedKeyspaces"]!["commerce"]!["reason"]!.ToString().ShouldBe("NotIdle");
        status["orphanedCells"]!["zone2"]!["reason"]!.ToString().ShouldBe("NotIdle");
        status["orphanedCells"]!["zone2"]!["message"]!.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ATabletThatDrainsBeforeItGoes_IsShownAsAnOrphan()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);
        flow.Cluster.World.Vitess.Topology.IsReachable = _ => false;

        await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["replicas"] = 2);

        var status = await StatusAsync(flow, Kinds.Shard, EngineFlow.Shard);
        status["orphanedTablets"]!["zone1-0790125915"]!["reason"]!.ToString().ShouldBe("Draining");
        status["cells"]!.AsArray().Select(cell => cell!.ToString()).ShouldBe(["zone1"]);
    }

    [Fact]
    public void BackupsOfALocation_AreCounted_AndTheLatestCompleteOneIsDated()
    {
        V2VitessBackup[] backups = [Backup("main", 3, true), Backup("main", 5, true), Backup("main", 7, false), Backup("other", 9, true)];

        BackupCounts.Of([new() { Name = "main" }, new() { Name = "none" }], backups).ShouldBe(
        [
            new ShardBackupLocationStatus { Name = "main", CompleteBackups = 2, IncompleteBackups = 1, LatestCompleteBackupTime = Day(5) },
            new ShardBackupLocationStatus { Name = "none" },
        ]);
    }

    private static V2VitessBackup Backup(string location, int day, bool isComplete) => new()
    {
        Metadata = new() { Name = $"b{day}", Labels = new Dictionary<string, string> { [VitessLabels.BackupLocation] = location } },
        Status = new VitessBackupStatus { StartTime = Day(day), Complete = isComplete },
    };

    private static DateTime Day(int day) => new(2026, 3, day, 0, 0, 0, DateTimeKind.Utc);

    private static string Text(JsonNode? entry) => entry!["pendingChanges"]?.ToString() ?? "nothing is pending";

    private static async Task<JsonObject> StatusAsync(EngineFlow flow, ResourceKind kind, string name) => (await flow.FindAsync(kind, name))!["status"]!.AsObject();
}
