using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Diagnostics.Tests.Support;

namespace Vitess.Operator.Sdk.Diagnostics.Tests;

/// <summary>Snapshots as people take them: little more than Pods, leftovers among them, more than one namespace.</summary>
public sealed class ByHandTests
{
    private const string NoRoomInOneZone = "0/3 nodes are available: 1 Insufficient memory, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.";

    private static readonly JsonObject[] Well = [PodsByHand.Tablet(1), PodsByHand.Tablet(2), PodsByHand.Tablet(3)];

    [Theory]
    [InlineData("[InnoDB] InnoDB initialization has started.\nKilled\n")]
    [InlineData("/usr/bin/mysqld_safe: line 199:    55 Killed                  nohup /usr/sbin/mysqld\nmysqld_safe mysqld restarted\n[InnoDB] InnoDB initialization has started.\na\nb\nc\nd\ne")]
    [InlineData("E0301 mysqld.go:1] mysqld ended: signal: killed\na\nb\nc\nd\ne\nf")]
    public void OneOfThreeReady_WithAKillInTheLog_IsMemory(string log)
    {
        var pods = new[] { PodsByHand.Tablet(1, "vitess", false, false, true), PodsByHand.Tablet(2, "vitess", false, false, true) };

        Codes(pods, pods.Select(pod => new ContainerLog(SnapshotEditor.Name(pod), "mysqld", log))).ShouldAllBe(code => code == "DIAG501");
    }

    [Fact]
    public void KillThatMysqldCameUpFrom_IsOver() =>
        Codes([PodsByHand.Tablet(1, "vitess", false, false, true)], [new("example-vttablet-zone1-1", "mysqld", "Killed\n[Server] /usr/sbin/mysqld: ready for connections.\nshutting down")]).ShouldBe(["DIAG905"]);

    [Fact]
    public void OneOfThreeReady_WithoutALog_AndAMemoryThatCannotDo_IsMemory()
    {
        var large = PodsByHand.Tablet(2, "vitess", false, false, true);
        large["spec"]!["containers"]![1]!["resources"] = JsonNode.Parse("""{"limits":{"memory":"2Gi"}}""");

        Codes([PodsByHand.Tablet(1, "vitess", false, false, true)]).ShouldBe(["DIAG501"]);
        Codes([large]).ShouldBe(["DIAG905"]);
    }

    [Fact]
    public void TwoOfThreeReady_AndAPendingPodInOneZone_IsTheZonesRoom() =>
        Codes([PodsByHand.Tablet(1, "vitess", false, true, true), PodsByHand.Tablet(2, "vitess", false, true, true), PodsByHand.Pending(PodsByHand.Tablet(3), NoRoomInOneZone)]).ShouldBe(["DIAG221"]);

    [Fact]
    public void Pending_IsReadFromTheConditionAlone() => Codes([PodsByHand.Pending(PodsByHand.Tablet(1), "0/1 nodes are available: 1 Insufficient cpu.")]).ShouldBe(["DIAG220"]);

    [Fact]
    public void OldComplaints_AreNoFinding() => Codes(
    [
        .. Well, PodsByHand.Shard("vitess"), JsonNode.Parse("""{"kind":"VitessCluster","metadata":{"name":"example","namespace":"vitess","generation":2},"spec":{},"status":{"observedGeneration":2}}""")!.AsObject(),
        PodsByHand.Event("VitessCluster", "example", "InvalidSpec", "no", "2026-03-01T09:00:00Z"), PodsByHand.Event("VitessShard", "example-commerce-x-x", "RolloutBlocked", "no", "2026-03-01T09:00:00Z"),
        PodsByHand.Event("VitessBackupStorage", "example-s3", "OpenFailed", "no", "2026-03-01T09:00:00Z"),
    ]).ShouldBeEmpty();

    [Fact]
    public void PresentComplaint_IsAFinding() => Codes(
    [
        .. Well, JsonNode.Parse("""{"kind":"VitessCluster","metadata":{"name":"example","namespace":"vitess","generation":2},"spec":{},"status":{"observedGeneration":2}}""")!.AsObject(),
        PodsByHand.Event("VitessCluster", "example", "InvalidSpec", "no", "2026-03-01T11:58:00Z"),
    ]).ShouldBe(["DIAG117"]);

    [Theory]
    [InlineData("2026-02-01T00:00:00Z", false)]
    [InlineData("2026-03-01T11:00:00Z", true)]
    public void KillLongAgo_IsNoFinding(string killedAt, bool isFound)
    {
        var pod = PodsByHand.Tablet(1);
        pod["status"]!["containerStatuses"]![1]!["lastState"] = JsonNode.Parse($$$"""{"terminated":{"exitCode":137,"reason":"OOMKilled","finishedAt":"{{{killedAt}}}"}}""");

        Codes([pod]).ShouldBe(isFound ? ["DIAG501"] : []);
    }

    [Fact]
    public void EvictedPod_ThatWasReplaced_IsNoFinding()
    {
        JsonObject[] gates = [PodsByHand.Pod("example-zone1-vtgate-a", "vtgate", "vitess", ("vtgate", true)), PodsByHand.Failed(PodsByHand.Pod("example-zone1-vtgate-b", "vtgate"), "Evicted", "2026-02-20T00:00:00Z")];
        foreach (var gate in gates)
        {
            gate["metadata"]!["ownerReferences"] = JsonNode.Parse("""[{"kind":"ReplicaSet","name":"example-zone1-vtgate"}]""");
        }

        Codes([.. Well, .. gates]).ShouldBeEmpty();
        Codes([.. Well, gates[1]]).ShouldBe(["DIAG202"]);
    }

    [Fact]
    public void FailedBackup_ThatALaterOneMadeUpFor_IsNoFinding()
    {
        var failed = PodsByHand.Failed(PodsByHand.Pod("backup-a", "vtbackup", "vitess", ("vtbackup", false)), "Error", "2026-03-01T01:00:00Z");
        var done = PodsByHand.Pod("backup-b", "vtbackup", "vitess", ("vtbackup", false));
        done["status"]!["phase"] = "Succeeded";

        Codes([.. Well, failed, done]).ShouldBeEmpty();
        Codes([.. Well, failed]).ShouldNotBeEmpty();
    }

    [Fact]
    public void Namespaces_AreKeptApart()
    {
        // What the tablets of one cluster lack, those of the other, which has the same names, do not make up for.
        var staging = new[] { PodsByHand.Tablet(1, "staging"), PodsByHand.Tablet(2, "staging"), PodsByHand.Tablet(3, "staging"), PodsByHand.Shard("staging") };

        Codes([Well[0], Well[1], PodsByHand.Shard("vitess"), .. staging]).ShouldBe(["DIAG909"]);
        Codes([.. Well, PodsByHand.Shard("vitess"), .. staging]).ShouldBeEmpty();
        Codes([PodsByHand.Pending(PodsByHand.Tablet(1)), PodsByHand.Event("Pod", "example-vttablet-zone1-1", "FailedScheduling", NoRoomInOneZone, @namespace: "staging")]).ShouldNotContain("DIAG221");
    }

    [Fact]
    public void ClusterWithoutStatus_ThatHasPods_HasAnOperator() =>
        Codes([.. Well, JsonNode.Parse("""{"kind":"VitessCluster","metadata":{"name":"example","namespace":"vitess","generation":1},"spec":{}}""")!.AsObject()]).ShouldBeEmpty();

    private static List<string> Codes(IEnumerable<JsonObject> objects, IEnumerable<ContainerLog>? logs = null) =>
        [.. ClusterDiagnosis.Of(ClusterSnapshot.Of([new JsonObject { ["kind"] = "List", ["items"] = new JsonArray([.. objects.Select(item => item.DeepClone())]) }], logs)).Select(finding => finding.Code)];
}
