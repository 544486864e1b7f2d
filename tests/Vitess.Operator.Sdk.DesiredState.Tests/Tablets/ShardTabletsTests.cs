using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Tablets;

public class ShardTabletsTests
{
    [Fact]
    public void Tablets_OfTheExamplePool_HaveThePinnedNames()
    {
        var tablets = ShardTablets.Of(Example.Shard(pool => pool.Replicas = 3), new OperatorDefaults());

        tablets.Select(tablet => tablet.Name).ShouldBe(
        [
            "example-vttablet-zone1-2548885007-46a852d0", "example-vttablet-zone1-2469782763-bfadd780", "example-vttablet-zone1-0790125915-4e37d9d5",
        ]);
        tablets.Select(tablet => TabletPod.Build(tablet).Metadata.Labels["planetscale.com/tablet-uid"].Length).ShouldAllBe(length => length == 10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Tablets_OfAnEmptyPool_AreNone(int replicas) =>
        ShardTablets.Of(Example.Context(Example.Shard(pool => pool.Replicas = replicas))).ShouldBeEmpty();

    [Fact]
    public void Tablets_OfPoolsThatDifferByNameAlone_AreKeptOnce_FromTheLaterPool()
    {
        var shard = Example.Shard();
        var first = shard.Spec.TabletPools![0];
        shard.Spec.TabletPools = [first with { Name = "a", Replicas = 2 }, first with { Name = "b" }];

        var tablets = ShardTablets.Of(Example.Context(shard));

        tablets.Count.ShouldBe(2);
        tablets[0].Pool.Spec.Name.ShouldBe("b");
        tablets[1].Pool.Spec.Name.ShouldBe("a");
    }

    [Fact]
    public void Tablets_OfExternalPoolsWithNames_Differ()
    {
        var shard = Example.Shard(pool => pool.ExternalDatastore = new());
        var first = shard.Spec.TabletPools![0];
        shard.Spec.TabletPools = [first with { Name = "a" }, first with { Name = "b" }, first];

        ShardTablets.Of(Example.Context(shard)).Select(tablet => tablet.Name).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Claim_IsTheTemplateUnderTheNameOfThePod()
    {
        var tablet = ShardTablets.Of(Example.Context(Example.Shard(pool => pool.ExtraLabels = new Dictionary<string, string> { ["team"] = "a" })))[0];

        var claim = TabletClaim.Build(tablet).ShouldNotBeNull();

        claim.Metadata.Name.ShouldBe(tablet.Name);
        claim.Metadata.Labels["team"].ShouldBe("a");
        claim.Metadata.Annotations.ShouldBeNull();
        claim.Spec.AccessModes.ShouldBe(["ReadWriteOnce"]);
    }

    [Fact]
    public void Tablets_OfABareShard_RenderWithoutFault()
    {
        var shard = new V2VitessShard { Spec = new() { TabletPools = [new VitessShardTabletPool { Replicas = 1 }] } };

        var tablet = ShardTablets.Of(shard, new OperatorDefaults()).ShouldHaveSingleItem();

        TabletPod.Build(tablet).Spec.Containers.ShouldHaveSingleItem().Name.ShouldBe("vttablet");
        TabletClaim.Build(tablet).ShouldBeNull();
    }
}
