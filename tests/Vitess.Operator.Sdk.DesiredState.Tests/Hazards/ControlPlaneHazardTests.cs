using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Hazards;

/// <summary>The hazards of reference/workloads-control-plane.md, section 19, as docs/decisions/0031 decides them; the numbers are theirs.</summary>
public class ControlPlaneHazardTests
{
    private const string Vtgate = "example-zone1-vtgate-bc6cde92";
    private const string Vtctld = "example-zone1-vtctld-1d4dcad0";

    [Fact]
    public void H01_DashedFlag_StandsBesideTheUnderscoredOne() =>
        Args(Vtgate, spec => spec.Cells[0].Gateway!.ExtraFlags = Map(("buffer-size", "2"))).ShouldSet("--buffer-size=2", "--buffer_size=1000");

    [Fact]
    public void H02_FlagsEqualWithoutDashes_TheComponentsWins() =>
        Args(Vtgate, spec =>
        {
            spec.ExtraVitessFlags = Map(("buffer_size", "1"), ("--buffer_size", "2"));
            spec.Cells[0].Gateway!.ExtraFlags = Map(("-buffer_size", "3"));
        }).ShouldSet("--buffer_size=3");

    [Fact]
    public void H03_ServerVersionOfVtctld_IsNotTheUsersToSet_ThatOfVtgateIs()
    {
        static void Change(VitessClusterSpec spec) => spec.ExtraVitessFlags = Map(("mysql_server_version", "9.9.9"));

        Args(Vtctld, Change).ShouldSet("--mysql_server_version=8.0.40-Vitess");
        Args(Vtgate, Change).ShouldSet("--mysql_server_version=9.9.9");
    }

    [Fact]
    public void H04_ServerVersionOfVtgate_ComesFromTheFirstShardByName_WhateverTheOrderOfKeyspaces()
    {
        static VitessKeyspaceTemplate WithImage(string name, string image) =>
            ExampleCluster.Keyspace(name) with { Images = new() { Mysqld = new() { Mysql80Compatible = image } } };

        Args(Vtgate, spec => spec.Keyspaces = [WithImage("zoo", "mysql:8.4.1"), WithImage("alpha", "mysql:8.0.41")])
            .ShouldSet("--mysql_server_version=8.0.41-Vitess");
    }

    [Fact]
    public void H04_WithoutShards_VtgateHasNoServerVersion() =>
        Args(Vtgate, spec => spec.Keyspaces = []).ShouldNotContain(arg => arg.StartsWith("--mysql_server_version", StringComparison.Ordinal));

    [Fact]
    public void H05_PortOfARegistry_IsTakenForTheTag() =>
        Args(Vtctld, spec => spec.Images!.Mysqld = new() { Mysql80Compatible = "localhost:5000/mysql:8.0.40" })
            .ShouldSet("--mysql_server_version=5000/mysql:8.0.40-Vitess");

    [Fact]
    public void H08_HashOfEtcd_LeavesSidecarsOut() =>
        Hash(etcd => etcd.SidecarContainers = [new() { Name = "side" }]).ShouldBe(Hash(_ => { }));

    [Fact]
    public void H08_HashOfEtcd_CoversTheOthers() =>
        Hash(etcd => etcd.InitContainers = [new() { Name = "init" }]).ShouldNotBe(Hash(_ => { }));

    [Fact]
    public void H09_ExtraLabelOfEtcd_WinsOverTheOperators() =>
        Etcd(etcd => etcd.ExtraLabels = Map((VitessLabels.Component, "mine"))).Metadata.Labels[VitessLabels.Component].ShouldBe("mine");

    [Fact]
    public void H11_Sidecars_StandBeforeTheMainContainer() =>
        Containers(spec => spec.Cells[0].Gateway!.SidecarContainers = [new() { Name = "side" }]).Select(container => container.Name).ShouldBe(["side", "vtgate"]);

    [Fact]
    public void H12_SidecarNamedLikeTheMainContainer_IsMergedWithIt()
    {
        var container = Containers(spec => spec.Cells[0].Gateway!.SidecarContainers =
            [new() { Name = "vtgate", Image = "mine", Resources = new() { Limits = ExampleCluster.Amounts(("cpu", "9")) } }]).ShouldHaveSingleItem();

        container.Image.ShouldBe("vitess/lite:mysql80");
        container.Resources.Limits.Keys.Order().ShouldBe(["cpu", "memory"]);
    }

    [Fact]
    public void H13_CertificatesFromAVolumeOfTheUsers_DoNotBlockVtgate()
    {
        static void Change(VitessClusterSpec spec) => spec.Cells[0].Gateway!.SecureTransport = new()
        {
            Tls = new() { CertSecret = new() { VolumeName = "certs", Key = "tls.crt" }, KeySecret = new() { VolumeName = "certs", Key = "tls.key" } },
        };

        VtgateSecrets.RestartingNames(ExampleCluster.Cell(Change).Spec.Gateway).ShouldBeEmpty();
        Args(Vtgate, Change).ShouldSet("--grpc_cert=/vt/secrets/vtgate-tls-cert/tls.crt");
    }

    [Fact]
    public void H15_SecretsOfVtadmin_HaveNoOwner() =>
        ClusterObjects.Of(ExampleCluster.Given()).All().Where(node => node.Kind == "Secret").Select(node => node.Object.Metadata.OwnerReferences)
            .ShouldBe([null, null, null]);

    [Fact]
    public void H20_ResourceClaims_AreDroppedFromOurContainersOnly()
    {
        var containers = Containers(spec =>
        {
            var claims = new V1ResourceRequirements { Claims = [new() { Name = "gpu" }] };
            spec.Cells[0].Gateway!.Resources = claims;
            spec.Cells[0].Gateway!.SidecarContainers = [new() { Name = "side", Resources = claims }];
        });

        containers[0].Resources.Claims.ShouldHaveSingleItem();
        containers[1].Resources.Claims.ShouldBeNull();
    }

    [Fact]
    public void H22_PodsOfALocalEtcd_HaveNoCellLabel() => ClusterObjects
        .Of(ExampleCluster.Given(spec => spec.Cells[0].Lockserver = new() { Etcd = new() }))
        .Find("Pod", "example-zone1-etcd-43880480-1").ShouldNotBeNull().Object.Metadata.Labels.ShouldNotContainKey(VitessLabels.Cell);

    [Fact]
    public void H23_ZonesUseTheBetaLabel() => ((V1Deployment)ClusterObjects.Of(ExampleCluster.Given(spec => spec.Cells[0].Zone = "a")).Find("Deployment", Vtgate)!.Object)
        .Spec.Template.Spec.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms[0].MatchExpressions[0].Key
        .ShouldBe("failure-domain.beta.kubernetes.io/zone");

    [Fact]
    public void H24_LocalMemberIndex_LeavesOneMember() => ClusterObjects
        .Of(ExampleCluster.Given(spec => spec.GlobalLockserver = new() { Etcd = new() { LocalMemberIndex = 2 } })).All()
        .Where(node => node is { Component: VitessComponents.Etcd, Kind: "Pod" }).Select(node => node.Name).ShouldBe(["example-etcd-faf13de3-2"]);

    [Fact]
    public void H25_Vtctld_KnowsTheFirstBackupLocationOnly() =>
        Args(Vtctld, spec => spec.Backup = new() { Locations = [Gcs("first"), Gcs("second")] }).ShouldSet("--gcs_backup_storage_bucket=first");

    [Fact]
    public void H26_ImageOfOneCluster_DoesNotReachAnother()
    {
        var before = Args(Vtgate, _ => { });

        Args(Vtgate, spec => spec.Images!.Mysqld = new() { Mysql80Compatible = "mysql:8.4.9" });

        Args(Vtgate, _ => { }).ShouldBe(before);
    }

    [Fact]
    public void H27_TabletTypesToWait_StillSaysMaster() => Args(Vtgate, _ => { }).ShouldSet("--tablet_types_to_wait=MASTER,REPLICA");

    private static VitessBackupLocation Gcs(string bucket) => new() { Name = bucket, Gcs = new() { Bucket = bucket } };

    private static IList<string> Args(string deployment, Action<VitessClusterSpec> change) => Containers(change, deployment).Last().Args;

    private static IList<V1Container> Containers(Action<VitessClusterSpec> change, string deployment = Vtgate) =>
        ((V1Deployment)ClusterObjects.Of(ExampleCluster.Given(change)).Find("Deployment", deployment).ShouldNotBeNull().Object).Spec.Template.Spec.Containers;

    private static string Hash(Action<EtcdLockserverSpec> change) => Etcd(change).Metadata.Annotations[VitessAnnotations.DesiredStateHash];

    private static V1Pod Etcd(Action<EtcdLockserverSpec> change)
    {
        var lockserver = CustomEtcd.Lockserver();
        lockserver.Spec = new();
        change(lockserver.Spec);
        return EtcdMemberPod.Build(new EtcdContext(lockserver, ExampleCluster.Options), 1);
    }

    private static Dictionary<string, string> Map(params (string Key, string Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);
}
