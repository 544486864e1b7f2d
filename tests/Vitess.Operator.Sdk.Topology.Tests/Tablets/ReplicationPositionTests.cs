using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Tests.Tablets;

public sealed class ReplicationPositionTests
{
    [Theory]
    [InlineData("MySQL56/a:1-10", "MySQL56/a:1-9", true)]
    [InlineData("MySQL56/a:1-9", "MySQL56/a:1-10", false)]
    [InlineData("MySQL56/a:1-3:4-9", "MySQL56/a:2-8", true)]
    [InlineData("MySQL56/a:1-3:5-9", "MySQL56/a:2-8", false)]
    [InlineData("MySQL56/a:1-3,b:1", "MySQL56/b:1", true)]
    [InlineData("MySQL56/a:1-3", "MySQL56/b:1", false)]
    [InlineData("MySQL56/A:1-3", "MySQL56/a:1-3", true)]
    [InlineData("MariaDB/0-1-10", "MariaDB/0-2-9", true)]
    [InlineData("MariaDB/0-1-10", "MySQL56/a:1", false)]
    [InlineData("", "", true)]
    [InlineData("", "MySQL56/a:1", false)]
    public void AtLeast(string left, string right, bool expected) => ReplicationPosition.Parse(left).AtLeast(ReplicationPosition.Parse(right)).ShouldBe(expected);

    [Theory]
    [InlineData("MySQL56/a:1-8,b:2", true)]
    [InlineData("MySQL56/a:1-9", false)]
    [InlineData("MySQL56/c:1", false)]
    [InlineData("", true)]
    public void Union_HasWhatAnyHas(string text, bool expected) => ReplicationPosition.Union(
        [ReplicationPosition.Parse(string.Empty), ReplicationPosition.Parse("MySQL56/a:1-4"), ReplicationPosition.Parse("MySQL56/A:5-8,b:1-3")])
        .AtLeast(ReplicationPosition.Parse(text)).ShouldBe(expected);

    [Fact]
    public void Without_LacksThatServerOnly()
    {
        var position = ReplicationPosition.Parse("MySQL56/a:1-4,b:1");

        ReplicationPosition.Parse("MySQL56/b:1").AtLeast(position.Without("A")).ShouldBeTrue();
        ReplicationPosition.Parse("MySQL56/a:1-4").AtLeast(position.Without("A")).ShouldBeFalse();
        position.AtLeast(ReplicationPosition.Parse("MySQL56/a:1-4")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("a:1-10")]
    [InlineData("MySQL56/a")]
    [InlineData("MySQL56/a:x")]
    [InlineData("FilePos/mysql-bin.000001")]
    public void Parse_RefusesWhatItDoesNotKnow(string text) => Should.Throw<FormatException>(() => ReplicationPosition.Parse(text));
}
