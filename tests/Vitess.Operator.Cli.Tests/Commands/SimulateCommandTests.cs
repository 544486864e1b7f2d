using System.Text.RegularExpressions;
using Vitess.Operator.Cli.Simulation;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Tests.Commands;

public sealed partial class SimulateCommandTests
{
    [Fact]
    public async Task Table_ShowsThePodsOfTheSmallCluster_Ready()
    {
        var result = await Cli.RunAsync("simulate", "-f", Clusters.QuickstartFile);

        result.Code.ShouldBe(0, result.Error);
        var rows = Rows(result.Out);
        rows[0].ShouldBe(["NAME", "READY", "STATUS", "RESTARTS", "AGE"]);
        ShouldRun(rows, "1/1", "example-etcd-faf13de3-1", "example-etcd-faf13de3-2", "example-etcd-faf13de3-3");
        ShouldRun(rows, "3/3", "example-vttablet-zone1-2469782763-bfadd780", "example-vttablet-zone1-2548885007-46a852d0");
        ShouldRun(rows, "1/1", PodsOf(rows, "example-zone1-vtctld-1d4dcad0", 1), PodsOf(rows, "example-zone1-vtgate-bc6cde92", 1));
        result.Error.ShouldContain("shard commerce/-: all 2 tablets serve");
    }

    [Fact]
    public async Task Table_ShowsThePodsOfTwoCells_Ready()
    {
        var result = await Cli.RunWithInputAsync(Clusters.TwoCells, "simulate", "-f", "-");

        result.Code.ShouldBe(0, result.Error);
        var rows = Rows(result.Out);
        ShouldRun(rows, "1/1", "adv-vitess-cluster-etcd-07a83994-1", "adv-vitess-cluster-etcd-07a83994-2", "adv-vitess-cluster-etcd-07a83994-3");
        ShouldRun(
            rows,
            "3/3",
            "adv-vitess-cluster-vttablet-az1-1330809953-8066577e",
            "adv-vitess-cluster-vttablet-az1-3415112598-0c0e8ee0",
            "adv-vitess-cluster-vttablet-az1-4135592426-c2dc2c3d",
            "adv-vitess-cluster-vttablet-az2-0915606989-18937e48",
            "adv-vitess-cluster-vttablet-az2-1366268705-cdd98d67",
            "adv-vitess-cluster-vttablet-az2-4058700183-5f0ba1e4");
        foreach (var deployment in new[] { "az1-vtctld-a22f4b1a", "az1-vtgate-498e7697", "az2-vtctld-d97301ea", "az2-vtgate-9ea92c94" })
        {
            ShouldRun(rows, "1/1", PodsOf(rows, $"adv-vitess-cluster-{deployment}", 2));
        }
    }

    [Fact]
    public async Task Json_IsOneArrayOfAllStoredObjects()
    {
        var objects = (await Cli.RunAsync("simulate", "-f", Clusters.QuickstartFile, "-o", "json")).Objects();

        var kinds = objects.Select(item => (string)item["kind"]!).Distinct().ToList();
        foreach (var kind in new[] { "VitessCluster", "VitessCell", "VitessKeyspace", "VitessShard", "EtcdLockserver", "Deployment", "ReplicaSet", "Pod", "PersistentVolumeClaim", "Service", "Secret" })
        {
            kinds.ShouldContain(kind);
        }

        var shard = objects.Single(item => (string?)item["kind"] == "VitessShard");
        ((string?)shard["status"]!["hasMaster"]).ShouldBe("True");
    }

    [Fact]
    public async Task TwentyRuns_WriteAndPrintTheSame()
    {
        var first = await RunAsync();
        first.Count.ShouldBeGreaterThan(50);
        for (var run = 2; run <= 20; run++)
        {
            (await RunAsync()).ShouldBe(first);
        }

        static async Task<IReadOnlyList<string>> RunAsync()
        {
            using var progress = new StringWriter();
            var simulation = new ClusterSimulation(VitessDocuments.Read(Clusters.Small), WorldProfile.Cluster, progress);
            var outcome = await simulation.RunAsync(TestContext.Current.CancellationToken);
            return [.. outcome.Writes.Select(write => write.ToString()), progress.ToString(), outcome.PodTable];
        }
    }

    [Fact]
    public async Task AnInertWorld_LeavesEverythingPending()
    {
        var result = await Cli.RunAsync("simulate", "-f", Clusters.QuickstartFile, "--world", "inert");

        result.Code.ShouldBe(0, result.Error);
        Rows(result.Out).Skip(1).ShouldAllBe(row => row[2] == "Pending");
    }

    [Fact]
    public async Task AClusterThatTheServerRefuses_IsNamed()
    {
        var name = new string('x', 300);

        var result = await Cli.RunWithInputAsync(Clusters.Small.Replace("name: example\n", $"name: {name}\n", StringComparison.Ordinal), "simulate", "-f", "-");

        result.ShouldFail(1, "VitessCluster", "must be no more than");
    }

    private static List<string[]> Rows(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Gap().Split(line))];

    private static void ShouldRun(List<string[]> rows, string ready, params string[] pods)
    {
        foreach (var pod in pods)
        {
            rows.Single(row => row[0] == pod)[1..4].ShouldBe([ready, "Running", "0"], pod);
        }
    }

    private static string[] PodsOf(List<string[]> rows, string deployment, int count)
    {
        var pods = rows.Select(row => row[0]).Where(name => name.StartsWith(deployment + "-", StringComparison.Ordinal)).ToArray();
        pods.Length.ShouldBe(count, deployment);
        return pods;
    }

    private static void ShouldRun(List<string[]> rows, string ready, params string[][] pods) => ShouldRun(rows, ready, [.. pods.SelectMany(names => names)]);

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
