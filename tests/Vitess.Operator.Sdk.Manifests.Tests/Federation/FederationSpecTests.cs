using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Federation;

/// <summary>One cluster over several Kubernetes clusters (controllers.md section 10).</summary>
public sealed class FederationSpecTests
{
    private static readonly FederationMember[] Members = [new("east", "east1", "east2"), new("west", "west1")];

    [Fact]
    public void Build_GivesEachMemberItsCellsAndTheirPools()
    {
        var parts = new FederationSpec(Whole(), Members).Build();

        parts.Select(part => part.Member).ShouldBe(["east", "west"]);
        parts.Select(part => part.Cluster.Metadata.Name).ShouldBe(["shop", "shop"]);
        parts[0].Cluster.Spec.Cells.Select(cell => cell.Name).ShouldBe(["east1", "east2"]);
        parts[1].Cluster.Spec.Cells.Select(cell => cell.Name).ShouldBe(["west1"]);
        Pools(parts[0], "goods").ShouldBe(["east1", "east2"]);
        Pools(parts[1], "goods").ShouldBe(["west1"]);
        parts[1].Cluster.Spec.Keyspaces!.Select(keyspace => keyspace.Name).ShouldBe(["goods"], "'local' has no tablets in the west");
    }

    [Fact]
    public void Build_KeepsTheLockServerAndTurnsOffWhatWouldDeleteOthers()
    {
        foreach (var part in new FederationSpec(Whole(), Members).Build())
        {
            part.Cluster.Spec.GlobalLockserver!.External!.Address.ShouldBe("etcd.example:2379");
            var switches = part.Cluster.Spec.TopologyReconciliation!;
            new[] { switches.RegisterCellsAliases, switches.PruneCells, switches.PruneKeyspaces, switches.PruneSrvKeyspaces, switches.PruneShards }.ShouldAllBe(value => value == false);
            switches.PruneTablets.ShouldBeNull("tablets of other cells are not looked at");
        }
    }

    [Fact]
    public void Build_LetsOneMemberElectTheFirstPrimary()
    {
        var parts = new FederationSpec(Whole(), [Members[1], Members[0]]).Build();

        Template(parts[0], "goods").Replication.ShouldBeNull();
        Template(parts[1], "goods").Replication!.InitializeMaster.ShouldBe(false);
        Template(parts[1], "goods").Replication!.InitializeBackup.ShouldBe(false);
        Template(parts[1], "local").Replication.ShouldBeNull("the other member has no tablet of it");
    }

    [Fact]
    public void Build_LetsGatewaysWatchAllCells_UnlessTheySayOtherwise()
    {
        var whole = Whole();
        whole.Spec.Cells[2].Gateway!.ExtraFlags = new Dictionary<string, string> { ["cells_to_watch"] = "west1" };

        var parts = new FederationSpec(whole, Members).Build();

        parts[0].Cluster.Spec.Cells.ShouldAllBe(cell => cell.Gateway!.ExtraFlags!["cells_to_watch"] == "east1,east2,west1");
        parts[1].Cluster.Spec.Cells[0].Gateway!.ExtraFlags!["cells_to_watch"].ShouldBe("west1");
    }

    [Fact]
    public void Build_LeavesTheWholeAsItWas()
    {
        var whole = Whole();
        var before = VitessYaml.Write(whole);

        new FederationSpec(whole, Members).Build();

        VitessYaml.Write(whole).ShouldBe(before);
    }

    [Theory]
    [InlineData("FED01", "east|east1,east2", "east|west1")]
    [InlineData("FED02", "east|east1", "west|west1")]
    [InlineData("FED02", "east|east1,east2", "west|east2,west1")]
    [InlineData("FED02", "east|east1,east2,east9", "west|west1")]
    public void TryBuild_RefusesMembersThatDoNotCoverTheCells(string code, params string[] members)
    {
        var federation = new FederationSpec(Whole(), [.. members.Select(member => new FederationMember(member.Split('|')[0], member.Split('|')[1].Split(',')))]);

        federation.TryBuild(out _, out var report).ShouldBeFalse();

        report.Errors.Select(finding => finding.Code).Distinct().ShouldBe([code]);
    }

    [Fact]
    public void TryBuild_RefusesALockServerOfEachMembersOwn()
    {
        var whole = Whole();
        whole.Spec.GlobalLockserver = null;

        new FederationSpec(whole, Members).TryBuild(out _, out var report).ShouldBeFalse();

        report.Errors.Select(finding => finding.Code).Distinct().ShouldBe(["FED05"]);
    }

    [Fact]
    public void Build_GivesEachOfThreeMembersOneMemberOfAnEtcd()
    {
        var whole = Whole();
        whole.Spec.GlobalLockserver = new() { Etcd = new() { AdvertisePeerURLs = ["https://a.example:2380", "https://b.example:2380", "https://c.example:2380"] } };

        var parts = new FederationSpec(whole, [new("a", "east1"), new("b", "east2"), new("c", "west1")]).Build();

        parts.Select(part => part.Cluster.Spec.GlobalLockserver!.Etcd!.LocalMemberIndex).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Check_FindsWhatWasWrittenByHand()
    {
        Codes(parts => parts[1].Metadata.Name = "store").ShouldBe(["FED03"]);
        Codes(parts => parts[1].Spec.Keyspaces![0].DurabilityPolicy = "none").ShouldBe(["FED03"]);
        Codes(parts => parts[1].Spec.Cells[0].Name = "east1").ShouldBe(["FED04"]);
        Codes(parts => parts[1].Spec.GlobalLockserver!.External!.RootPath = "/other").ShouldBe(["FED05"]);
        Codes(parts => parts[0].Spec.Cells[0].Lockserver = new() { Etcd = new() }).ShouldBe(["FED06"]);
        Codes(parts => parts[1].Spec.TopologyReconciliation!.PruneShards = true).ShouldBe(["FED07"]);
        Codes(parts => parts[1].Spec.Keyspaces![0].Partitionings![0].Equal!.ShardTemplate!.Replication = null).ShouldBe(["FED08"]);
        Codes(parts => parts[0].Spec.Keyspaces![0].Partitionings![0].Equal!.ShardTemplate!.Replication = new() { InitializeMaster = false, InitializeBackup = false }).ShouldBe(["FED08"]);
        Codes(parts =>
        {
            parts[1].Spec.UpdateStrategy = new() { Type = UpdateStrategyTypes.Immediate };
            parts[1].Spec.Keyspaces![0].Partitionings![0].Equal!.ShardTemplate!.TabletPools![0].Replicas = 1;
        }).ShouldBe(["FED09"]);
        Codes(_ => { }).ShouldBeEmpty();
    }

    private static IEnumerable<string> Codes(Action<V2VitessCluster[]> change)
    {
        var parts = new FederationSpec(Whole(), Members).Build();
        change([.. parts.Select(part => part.Cluster)]);
        return FederationSpec.Check(parts).Findings.Select(finding => finding.Code);
    }

    private static VitessShardTemplate Template(FederatedCluster part, string keyspace) =>
        part.Cluster.Spec.Keyspaces!.Single(item => item.Name == keyspace).Partitionings![0].Equal!.ShardTemplate!;

    private static IEnumerable<string> Pools(FederatedCluster part, string keyspace) => Template(part, keyspace).TabletPools!.Select(pool => pool.Cell);

    private static V2VitessCluster Whole() => VitessClusterBuilder.Create("shop")
        .WithImages(VitessImages.Release("v24.0.0"))
        .WithLockserver(lockserver => lockserver.UseExternal("etcd.example:2379", "/vitess/shop/global"))
        .AddCell("east1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
        .AddCell("east2", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
        .AddCell("west1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
        .AddKeyspace("goods", keyspace => keyspace.WithVtOrc().SemiSync(ReplicaPools.In("east1", 2, Tablet).And("east2", 1, Tablet).And("west1", 2, Tablet)).Sharded(parts: 2))
        .AddKeyspace("local", keyspace => keyspace.WithVtOrc().SemiSync(ReplicaPools.In("east1", 2, Tablet).And("east2", 2, Tablet)).Unsharded())
        .Build();

    private static void Tablet(MysqlPoolBuilder pool) => pool.WithMemory("1Gi").WithStorage("10Gi");
}
