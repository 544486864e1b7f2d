using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Durability;

public class ClusterDurabilityTests
{
    [Fact]
    public void Shards_OfACluster_AreAnswered()
    {
        var shard = ClusterDurability.Of(Cluster(new(new(2), new(1, "zone2")) { Policy = "cross_cell", Cells = "[{name: zone1}, {name: zone2}]", Parts = 4 })).ShouldHaveSingleItem();

        (shard.Keyspace, shard.Path, shard.Shards).ShouldBe(("commerce", ClusterText.Template, 4));
        shard.Durability.AcknowledgedNow.ShouldBeTrue();
        shard.Durability.LossOfTablet.Outcome.ShouldBe(WriteOutcome.NoPrimary);
        shard.Durability.ToWrite.Tablets.ShouldBe(2);
        shard.Durability.ToSurvive.ShouldBe(new DurabilityNeeds(4, 4, 2));
    }

    [Fact]
    public void UnknownPolicy_IsLeftOut() => ClusterDurability.Of(Cluster(new(new PoolText(2)) { Policy = "test" })).ShouldBeEmpty();

    private static V2VitessCluster Cluster(ClusterText text) => (V2VitessCluster)text.Documents()[0].Object!;
}
