using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation.Vitess;

public sealed class ShardRangeTests
{
    [Theory]
    [InlineData(true, "-")]
    [InlineData(true, "-80", "80-")]
    [InlineData(true, "80-", "-40", "40-80")]
    [InlineData(true, "-8000", "8000-")]
    [InlineData(false)]
    [InlineData(false, "-80")]
    [InlineData(false, "80-")]
    [InlineData(false, "-40", "80-")]
    [InlineData(false, "-80", "40-")]
    [InlineData(false, "-", "80-")]
    [InlineData(false, "-80", "80-", "80-")]
    public void CoverAll_AsksForEveryKeyExactlyOnce(bool covers, params string[] shards) =>
        ShardRange.CoverAll(shards.Select(shard => ShardRange.Of(shard)!.Value)).ShouldBe(covers);

    [Theory]
    [InlineData("-", "80-", true)]
    [InlineData("-80", "80-", false)]
    [InlineData("40-80", "60-a0", true)]
    [InlineData("-40", "40-80", false)]
    public void Overlaps_MeansASharedKey(string left, string right, bool overlaps)
    {
        ShardRange.Of(left)!.Value.Overlaps(ShardRange.Of(right)!.Value).ShouldBe(overlaps);
        ShardRange.Of(right)!.Value.Overlaps(ShardRange.Of(left)!.Value).ShouldBe(overlaps);
    }

    [Fact]
    public void AShardThatIsNoRange_HasNone() => ShardRange.Of("0").ShouldBeNull();
}
