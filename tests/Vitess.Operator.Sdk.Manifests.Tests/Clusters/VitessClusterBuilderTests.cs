using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

public sealed class VitessClusterBuilderTests
{
    [Fact]
    public void BuildUnchecked_PartsWithoutASecret_TakeTheConfigurationSecret()
    {
        var spec = Shop().BuildUnchecked().Spec;

        var users = spec.Cells[0].Gateway!.Authentication!.Static!.Secret!;
        (users.Name, users.Key).ShouldBe(("shop-cluster-config", "users.json"));
        var script = spec.Keyspaces![0].Partitionings[0].Equal!.ShardTemplate!.DatabaseInitScriptSecret;
        (script.Name, script.Key).ShouldBe(("shop-cluster-config", "init_db.sql"));
        Shop().WithConfigSecret("other").BuildUnchecked().Spec.Cells[0].Gateway!.Authentication!.Static!.Secret!.Name.ShouldBe("other");
    }

    [Fact]
    public void BuildUnchecked_DoesNotChangeWhenTheBuilderDoes()
    {
        var builder = Shop();
        var built = builder.BuildUnchecked();

        builder.AddCell("zone2").EditKeyspace("goods", keyspace => keyspace.EditShards(shard => shard.EditPools(pool => pool.WithReplicas(9))));

        built.Spec.Cells.Count.ShouldBe(1);
        built.Spec.Keyspaces![0].Partitionings[0].Equal!.ShardTemplate!.TabletPools![0].Replicas.ShouldBe(3);
        builder.BuildUnchecked().Spec.Keyspaces![0].Partitionings[0].Equal!.ShardTemplate!.TabletPools![0].Replicas.ShouldBe(9);
    }

    [Fact]
    public void From_ClusterThatExists_IsCopiedWithoutItsStatus_AndNothingIsFilledIn()
    {
        var cluster = Shop().BuildUnchecked();
        cluster.Status = new();
        cluster.Spec.Keyspaces![0].Partitionings[0].Equal!.ShardTemplate!.DatabaseInitScriptSecret = new();

        var again = VitessClusterBuilder.From(cluster).RemoveCell("zone1").AddCell("zone9").BuildUnchecked();

        again.Status.ShouldBeNull();
        again.Spec.Cells.Select(cell => cell.Name).ShouldBe(["zone9"]);
        again.Spec.Keyspaces![0].Partitionings[0].Equal!.ShardTemplate!.DatabaseInitScriptSecret.Name.ShouldBeNull();
        cluster.Spec.Cells[0].Name.ShouldBe("zone1");
    }

    [Fact]
    public void EditCell_ThatIsNotThere_TellsWhichAre()
    {
        Should.Throw<ArgumentException>(() => Shop().EditCell("zone7", _ => { })).Message.ShouldContain("there are: zone1");
    }

    [Fact]
    public void SemiSync_OneReplica_IsRefused()
    {
        var one = ReplicaPools.In("zone1", 1, _ => { });

        Should.Throw<ArgumentException>(() => VitessClusterBuilder.Create("x").AddKeyspace("k", k => k.SemiSync(one).Unsharded()));
        VitessClusterBuilder.Create("x").AddKeyspace("k", k => k.SemiSync(one.And("zone2", 1, _ => { })).Unsharded())
            .BuildUnchecked().Spec.Keyspaces![0].DurabilityPolicy.ShouldBe("semi_sync");
    }

    [Fact]
    public void CrossCell_ReplicasOfOneCell_AreRefused()
    {
        var oneCell = ReplicaPools.In("zone1", 3, _ => { }).And("zone2", 0, _ => { });

        Should.Throw<ArgumentException>(() => VitessClusterBuilder.Create("x").AddKeyspace("k", k => k.CrossCell(oneCell).Unsharded()));
        VitessClusterBuilder.Create("x").AddKeyspace("k", k => k.CrossCell(oneCell.And("zone3", 1, _ => { })).WithKeyRanges([KeyRange.Parse("-80"), KeyRange.Parse("80-")]))
            .BuildUnchecked().Spec.Keyspaces![0].Partitionings[0].Custom!.Shards.Select(shard => shard.TabletPools!.Count).ShouldBe([3, 3]);
    }

    [Fact]
    public void Resharding_HasTwoWaysOfBeingCut_AndThenTheLastOne()
    {
        Action<ShardBuilder> shard = builder => builder.AddReplicaPool("zone1", 3, _ => { });
        var twice = VitessClusterBuilder.Create("x").AddKeyspace("k", k => k.Unsharded(shard).ReshardTo(4, shard)).BuildUnchecked();
        var finished = VitessClusterBuilder.Create("x").AddKeyspace("k", k => k.Unsharded(shard).ReshardTo(4, shard).Finish()).BuildUnchecked();

        twice.Spec.Keyspaces![0].Partitionings.Select(partitioning => partitioning.Equal!.Parts).ShouldBe([1, 4]);
        finished.Spec.Keyspaces![0].Partitionings.Select(partitioning => partitioning.Equal!.Parts).ShouldBe([4]);
        Should.Throw<InvalidOperationException>(() => VitessClusterBuilder.From(twice).EditKeyspace("k", k => k.ReshardTo(8, shard)));
    }

    [Fact]
    public void Fragment_IsSharedByParts()
    {
        Action<MysqlPoolBuilder> fragment = pool => pool.WithPodLabel("tier", "db");

        var pools = Shop().EditKeyspace("goods", k => k.EditShards(shard => shard.EditPools(pool => pool.Apply(fragment))))
            .BuildUnchecked().Spec.Keyspaces![0].Partitionings[0].Equal!.ShardTemplate!.TabletPools!;

        pools.ShouldAllBe(pool => pool.ExtraLabels!["tier"] == "db");
    }

    [Theory]
    [InlineData("12 parsecs")]
    [InlineData("")]
    [InlineData("1GiB")]
    public void Amounts_ThatAreNone_AreRefused(string text)
    {
        Should.Throw<ArgumentException>(() => Resources.Of(memory: text));
    }

    internal static VitessClusterBuilder Shop() => VitessClusterBuilder.Create("shop")
        .WithImages(VitessImages.Release("v24.0.0"))
        .AddCell("zone1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication().WithReplicas(2).WithResources(Resources.Of("100m", "256Mi"))))
        .AddKeyspace("goods", keyspace => keyspace
            .WithVtOrc()
            .SemiSync(ReplicaPools.In("zone1", 3, pool => pool.WithMemory("1Gi").WithStorage("10Gi")))
            .Unsharded());
}
