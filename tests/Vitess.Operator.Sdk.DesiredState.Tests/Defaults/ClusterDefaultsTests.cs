using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Defaults;

public class ClusterDefaultsTests
{
    [Fact]
    public void Resolve_OfAnEmptyCluster_FillsInEverythingThatHasADefault()
    {
        var spec = Resolve(new VitessClusterSpec());

        spec.Images!.Vtctld.ShouldBe("vitess/lite:latest");
        spec.Images!.Vtadmin.ShouldBeNull();
        spec.Images!.Mysqld!.Mysql80Compatible.ShouldBe("mysql:8.0.40");
        spec.Images!.MysqldExporter.ShouldBe("prom/mysqld-exporter:v0.18.0");
        spec.GlobalLockserver!.Etcd!.Image.ShouldBe("quay.io/coreos/etcd:v3.5.17");
        spec.VitessDashboard!.Replicas.ShouldBe(1);
        Text(spec.VitessDashboard.Resources).ShouldBe("cpu=100m memory=128Mi / memory=128Mi");
        spec.Vtadmin.ShouldBeNull();
        spec.Backup.ShouldBeNull();
        spec.TopologyReconciliation!.PruneTablets.ShouldBe(true);
        spec.UpdateStrategy!.Type.ShouldBe("External");
        spec.UpdateStrategy.External.ShouldNotBeNull();
        spec.GatewayService.ShouldNotBeNull();
        spec.TabletService.ShouldNotBeNull();
    }

    [Fact]
    public void Resolve_ExternalLockserver_LeavesEtcdAlone()
    {
        var external = new LockserverSpec { External = new() { Address = "a:1" } };

        Resolve(new() { GlobalLockserver = external }).GlobalLockserver!.Etcd.ShouldBeNull();
        Resolve(new() { GlobalLockserver = external with { Etcd = new() } }).GlobalLockserver!.Etcd!.Image.ShouldBeNullOrEmpty();
    }

    [Fact]
    public void Resolve_Etcd_GetsAVolumeMemoryAndItsObjects()
    {
        var etcd = Resolve(new()).GlobalLockserver!.Etcd!;

        etcd.DataVolumeClaimTemplate!.AccessModes.ShouldBe(["ReadWriteOnce"]);
        etcd.DataVolumeClaimTemplate!.Resources.Requests["storage"].ToString().ShouldBe("1Gi");
        Text(etcd.Resources).ShouldBe("cpu=100m memory=256Mi / memory=256Mi");
        (etcd.CreatePDB, etcd.CreateClientService, etcd.CreatePeerService).ShouldBe((true, true, true));
        etcd.ClientService.ShouldNotBeNull();
        etcd.PeerService.ShouldNotBeNull();
    }

    [Fact]
    public void Resolve_EtcdVolumeWithOtherRequests_KeepsThemAndAddsStorage()
    {
        var claim = new V1PersistentVolumeClaimSpec { Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["other"] = new("1") } } };

        var resolved = Resolve(new() { GlobalLockserver = new() { Etcd = new() { DataVolumeClaimTemplate = claim } } }).GlobalLockserver!.Etcd!.DataVolumeClaimTemplate!;

        resolved.Resources.Requests.Keys.Order().ShouldBe(["other", "storage"]);
        claim.Resources.Requests.Keys.ShouldBe(["other"]);
    }

    [Fact]
    public void Resolve_EtcdStorageOfZero_IsKept()
    {
        var claim = new V1PersistentVolumeClaimSpec { Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new("0") } } };

        Resolve(new() { GlobalLockserver = new() { Etcd = new() { DataVolumeClaimTemplate = claim } } })
            .GlobalLockserver!.Etcd!.DataVolumeClaimTemplate!.Resources.Requests["storage"].ToString().ShouldBe("0");
    }

    [Fact]
    public void Resolve_RequestsAlone_StillGetTheMemoryLimit()
    {
        var resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("2") } };

        Text(Resolve(new() { VitessDashboard = new() { Resources = resources } }).VitessDashboard!.Resources).ShouldBe("cpu=2 / memory=128Mi");
    }

    [Fact]
    public void Resolve_EmptyMysqldImage_IsKeptAsItIs() =>
        Resolve(new() { Images = new() { Mysqld = new() } }).Images!.Mysqld!.Mysql80Compatible.ShouldBeNullOrEmpty();

    [Fact]
    public void Resolve_Vtadmin_IsFilledInOnlyWhenAskedFor()
    {
        var vtadmin = Resolve(new() { Vtadmin = new() }).Vtadmin!;

        (vtadmin.Replicas, vtadmin.FetchCredentials).ShouldBe((1, "omit"));
        Text(vtadmin.WebResources).ShouldBe("cpu=100m memory=128Mi / memory=128Mi");
        Text(vtadmin.ApiResources).ShouldBe("cpu=100m memory=128Mi / memory=128Mi");
        vtadmin.Service.ShouldNotBeNull();
    }

    [Fact]
    public void Resolve_BackupWithoutAnEngine_GetsTheBuiltinOne() => Resolve(new() { Backup = new() }).Backup!.Engine.ShouldBe("builtin");

    [Fact]
    public void Resolve_Immediate_LeavesExternalAsGiven() =>
        Resolve(new() { UpdateStrategy = new() { Type = "Immediate" } }).UpdateStrategy!.External.ShouldBeNull();

    [Fact]
    public void Resolve_Keyspaces_GetAPolicyAndReplicationSwitches()
    {
        var keyspace = Resolve(new()
        {
            Keyspaces =
            [
                new()
                {
                    Partitionings =
                    [
                        new() { Equal = new() { Parts = 2 }, Custom = new() { Shards = [new() { Replication = new() { InitializeBackup = false } }] } },
                    ],
                },
            ],
        }).Keyspaces!.Single();

        keyspace.TurndownPolicy.ShouldBe("RequireIdle");
        keyspace.Partitionings[0].Equal!.ShardTemplate!.Replication!.InitializeMaster.ShouldBe(true);
        keyspace.Partitionings[0].Custom!.Shards[0].Replication!.InitializeBackup.ShouldBe(false);
        keyspace.Partitionings[0].Custom!.Shards[0].Replication!.RecoverRestartedMaster.ShouldBe(true);
    }

    [Fact]
    public void Resolve_OtherOptions_AreTheDefaultsThen()
    {
        var options = new OperatorDefaults { VitessImage = "v:1", MysqldImage = "m:1", MysqldExporterImage = "e:1", EtcdImage = "t:1" };

        var spec = new VitessDefaults(options).Resolve(new V2VitessCluster { Spec = new() }).Spec;

        (spec.Images!.Vttablet, spec.Images!.Mysqld!.Mysql80Compatible, spec.Images!.MysqldExporter, spec.GlobalLockserver!.Etcd!.Image)
            .ShouldBe(("v:1", "m:1", "e:1", "t:1"));
    }

    [Fact]
    public void Resolve_RecordedClusters_IsSettledAfterOnce_AndLeavesTheInputAlone()
    {
        var defaults = new VitessDefaults(new OperatorDefaults());
        foreach (var recorded in GoldenCase.All().SelectMany(golden => golden.Running))
        {
            recorded.Remove("status"); // recorded times are placeholders
            switch (recorded["kind"]!.GetValue<string>())
            {
                case "VitessCluster": ShouldSettle(recorded.ToJsonString(), (V2VitessCluster item) => defaults.Resolve(item)); break;
                case "VitessCell": ShouldSettle(recorded.ToJsonString(), (V2VitessCell item) => defaults.Resolve(item)); break;
                case "VitessKeyspace": ShouldSettle(recorded.ToJsonString(), (V2VitessKeyspace item) => defaults.Resolve(item)); break;
                case "VitessShard": ShouldSettle(recorded.ToJsonString(), (V2VitessShard item) => defaults.Resolve(item)); break;
                case "EtcdLockserver": ShouldSettle(recorded.ToJsonString(), (V2EtcdLockserver item) => defaults.Resolve(item)); break;
            }
        }
    }

    private static void ShouldSettle<T>(string json, Func<T, T> resolve)
        where T : notnull
    {
        var resource = KubernetesJson.Deserialize<T>(json);
        var before = KubernetesJson.Serialize(resource);

        var once = resolve(resource);

        KubernetesJson.Serialize(resource).ShouldBe(before);
        KubernetesJson.Serialize(resolve(once)).ShouldBe(KubernetesJson.Serialize(once));
    }

    private static VitessClusterSpec Resolve(VitessClusterSpec spec) => new VitessDefaults(new OperatorDefaults()).Resolve(new V2VitessCluster { Spec = spec }).Spec;

    private static string Text(V1ResourceRequirements? resources) => $"{Text(resources!.Requests)} / {Text(resources.Limits)}";

    private static string Text(IDictionary<string, ResourceQuantity> amounts) =>
        string.Join(' ', amounts.OrderBy(amount => amount.Key).Select(amount => $"{amount.Key}={amount.Value}"));
}
