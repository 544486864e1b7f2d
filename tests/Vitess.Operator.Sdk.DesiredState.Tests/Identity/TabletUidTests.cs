using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Identity;

public class TabletUidTests
{
    [Theory]
    [InlineData("zone1", "commerce", "-", "replica", 1, null, 2548885007)]
    [InlineData("zone1", "commerce", "-", "replica", 2, null, 2469782763)]
    [InlineData("zone1", "commerce", "-", "replica", 3, null, 790125915)]
    [InlineData("zone1", "commerce", "-", "replica", 3, "", 790125915)]
    [InlineData("az1", "ADV", "-", "replica", 1, null, 1330809953)]
    [InlineData("az1", "ADV", "-", "rdonly", 1, null, 4135592426)]
    [InlineData("az2", "ADV", "-", "replica", 1, null, 915606989)]
    [InlineData("zone1", "ext", "-", "externalmaster", 1, "p1", 2168657549)]
    [InlineData("zone1", "ks", "-80", "replica", 1, null, 2118985152)]
    [InlineData("cell", "keyspace", "10-20", "replica", 1, null, 3376898362)]
    [InlineData("cell", "keyspace", "10-20", "replica", 1, "unmanaged-replica-1", 6333720)]
    public void Of_PinnedTablet_GivesTheFrozenNumber(string cell, string keyspace, string shard, string type, int index, string? pool, long expected) =>
        ((long)TabletUid.Of(cell, keyspace, shard, type, index, pool)).ShouldBe(expected);

    [Fact]
    public void Text_SmallNumber_HasTenDigits() => TabletUid.Text(790125915).ShouldBe("0790125915");

    [Theory]
    [InlineData("zone1-0790125915", "zone1", 790125915)]
    [InlineData("us-east_1.a-1", "us-east_1.a", 1)]
    public void Alias_Text_IsReadAndWrittenBack(string text, string cell, uint uid)
    {
        TabletAlias.TryParse(text, out var alias).ShouldBeTrue();

        alias.ShouldBe(new TabletAlias(cell, uid));
        TabletAlias.TryParse(alias.ToString(), out var again).ShouldBeTrue();
        again.ShouldBe(alias);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("zone1")]
    [InlineData("zone1-")]
    [InlineData("zone1-x")]
    [InlineData("zone1-99999999999")]
    public void Alias_OtherText_IsRefused(string? text) => TabletAlias.TryParse(text, out _).ShouldBeFalse();
}
