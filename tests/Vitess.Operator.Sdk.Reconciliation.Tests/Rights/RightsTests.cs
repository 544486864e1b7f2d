using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Inventory;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Rights;

/// <summary>
/// The rights that <see cref="OperatorInstall"/> gives are those that the engine needs: with them enforced it does its work, and it uses each of them.
/// A right taken from the Role is refused here; one added to it is not used.
/// </summary>
public sealed class RightsTests
{
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>What is granted although these runs do not show it, and why.</summary>
    private static readonly Dictionary<string, string> Unused = new(StringComparer.Ordinal)
    {
        ["delete jobs.batch"] = "old Jobs of a schedule: BackupScheduleTests",
        ["delete vitessbackups.planetscale.com"] = "a backup that is gone from its storage: BackupInventoryTests",
        ["update vitessbackups/status.planetscale.com"] = "a backup that is finished later: BackupInventoryTests",
        ["delete vitessshards.planetscale.com"] = "a shard that was resharded away: FlowTests",
        ["delete etcdlockservers.planetscale.com"] = "a lock server whose cell is gone",
        ["delete poddisruptionbudgets.policy"] = "a lock server that is told to have none",
        ["update poddisruptionbudgets.policy"] = "a budget that somebody else changed",
        ["update vitessbackups.planetscale.com"] = "a backup whose labels somebody else changed",
    };

    [Fact]
    public async Task Role_GrantsWhatTheEngineUses_AndNothingElse()
    {
        await RunAsync(SharedFiles.PathOf("golden", "09-external-topo-vtadmin-hpa", "input.yaml"), ChangeExtras, WithoutExtras, WithoutKeyspaces);
        await RunAsync(SharedFiles.PathOf("golden", "flows", "c-external-drain", "input.yaml"), Grow, NewImages, WithoutKeyspaces, OtherCell);
        await RunAsync(SharedFiles.PathOf("golden", "07-backup-s3-schedule", "input.yaml"), EveryMinute, WithoutBackups);

        _refused.ShouldBeEmpty();
        Granted().Select(right => right.ToString()).Where(right => !right.Contains("/finalizers", StringComparison.Ordinal))
            .Except(_used).Except(Unused.Keys).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<Right> Granted() => RightsGate.Of(OperatorInstall.Create("registry.example/operator:1", "default").Watching("default").Objects()
        .OfType<V1Role>().Where(role => role.Metadata.Name == OperatorInstall.Name).SelectMany(role => role.Rules));

    private async Task RunAsync(string input, params Action<JsonObject>[] changes)
    {
        var settings = GoldenWorld.Options(WorldProfile.Healthy) with { Programs = [StartAsync] };
        await using var cluster = await VitessTestCluster.StartAsync(settings, TestContext.Current.CancellationToken);
        await cluster.SeedAsync(YamlObjects.Read(await File.ReadAllTextAsync(input, TestContext.Current.CancellationToken)));
        await GoldenWorld.SettleAsync(cluster);
        foreach (var change in changes)
        {
            foreach (var live in (await cluster.Client.ListAllAsync(Kinds.Cluster, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items)
            {
                change(live["spec"]!.AsObject());
                await cluster.Client.ReplaceAsync(Kinds.Cluster, live, null, TestContext.Current.CancellationToken);
            }

            await cluster.RunAsync(TimeSpan.FromMinutes(8), TestContext.Current.CancellationToken);
        }
    }

    private Task<ISimulatedProgram> StartAsync(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        var gate = new RightsGate(Granted(), _used, _refused) { InnerHandler = cluster.CreateHandler() };
        var shelf = new ShelfInventory();
        shelf.Add("commerce/-", "2026-03-10.120000.zone1-2548885007");
        var options = EngineProgram.DefaultOptions(cluster) with { BackupInventory = new(shelf) };
        return Task.FromResult<ISimulatedProgram>(new EngineProgram(cluster, options, handler: gate));
    }

    private static void ChangeExtras(JsonObject spec)
    {
        spec["updateStrategy"] = new JsonObject { ["type"] = "Immediate" };
        spec["vtadmin"]!["apiAddresses"] = new JsonArray("http://vtadmin.example:14001");
        foreach (var cell in spec["cells"]!.AsArray().Where(cell => cell!["gateway"]?["autoscaler"] is not null))
        {
            cell!["gateway"]!["autoscaler"]!["maxReplicas"] = 9;
        }
    }

    private static void OtherCell(JsonObject spec)
    {
        spec["cells"]![0]!["name"] = "zone9";
    }

    private static void WithoutExtras(JsonObject spec)
    {
        spec.Remove("vtadmin");
        foreach (var cell in spec["cells"]!.AsArray())
        {
            cell!["gateway"]!.AsObject().Remove("autoscaler");
        }
    }

    private static void WithoutKeyspaces(JsonObject spec)
    {
        foreach (var keyspace in spec["keyspaces"]!.AsArray())
        {
            keyspace!["turndownPolicy"] = "Immediate";
        }

        spec["keyspaces"] = new JsonArray();
    }

    private static void EveryMinute(JsonObject spec)
    {
        foreach (var schedule in spec["backup"]!["schedules"]!.AsArray())
        {
            schedule!["schedule"] = "* * * * *";
            schedule["successfulJobsHistoryLimit"] = 1;
        }

        spec["backup"]!["locations"]![0]!["annotations"] = new JsonObject { ["example.com/team"] = "storage" };
    }

    private static void WithoutBackups(JsonObject spec) => spec.Remove("backup");

    private static void Grow(JsonObject spec)
    {
        spec["updateStrategy"] = new JsonObject { ["type"] = "Immediate" };
        var pool = spec["keyspaces"]![0]!["partitionings"]![0]!["equal"]!["shardTemplate"]!["tabletPools"]![0]!;
        pool["dataVolumeClaimTemplate"]!["resources"]!["requests"]!["storage"] = "30Gi";
        spec["gatewayService"] = new JsonObject { ["annotations"] = new JsonObject { ["example.com/team"] = "storage" } };
    }

    private static void NewImages(JsonObject spec)
    {
        spec["images"] ??= new JsonObject();
        spec["images"]!["vttablet"] = "vitess/lite:v24.0.1";
        spec["images"]!["vtgate"] = "vitess/lite:v24.0.1";
        spec["globalLockserver"] = new JsonObject { ["etcd"] = new JsonObject { ["image"] = "quay.io/coreos/etcd:v3.5.18" } };
    }
}
