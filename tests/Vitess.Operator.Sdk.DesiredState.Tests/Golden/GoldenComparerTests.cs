using System.Text.Json.Nodes;
using TestSupport;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Golden;

/// <summary>The comparison that all golden tests stand on says what differs, and nothing else.</summary>
public class GoldenComparerTests
{
    private const string Pod =
        """{"kind":"Pod","metadata":{"name":"a","ownerReferences":[{"name":"o","uid":"<uid>"}]},"spec":{"args":["--a=1"],"list":[{"name":"x"}],"n":1}}""";

    [Theory]
    [InlineData("\"spec\":{", "\"status\":{\"phase\":\"Pending\"},\"spec\":{")]
    [InlineData("<uid>", "other")]
    [InlineData("\"n\":1", "\"n\":1,\"resources\":{},\"strategy\":{},\"nothing\":null")]
    public void Compare_WhatIsLeftAside_IsNoDifference(string old, string changed) => Compare(Pod, Pod.Replace(old, changed)).ShouldBeEmpty();

    [Theory]
    [InlineData("\"n\":1", "\"n\":2", ".spec.n: expected 1, but is 2")]
    [InlineData("\"n\":1", "\"n\":\"1\"", ".spec.n: expected 1, but is \"1\"")]
    [InlineData(",\"n\":1", "", ".spec.n: missing, expected 1")]
    [InlineData("\"n\":1", "\"n\":1,\"emptyDir\":{}", ".spec.emptyDir: not expected, but is {}")]
    [InlineData("\"n\":1", "\"n\":1,\"lifecycle\":{}", ".spec.lifecycle: not expected, but is {}")]
    [InlineData("\"name\":\"x\"", "\"name\":\"y\"", ".spec.list[0].name: expected \"x\", but is \"y\"")]
    [InlineData("\"name\":\"o\"", "\"name\":\"p\"", ".metadata.ownerReferences[0].name: expected \"o\", but is \"p\"")]
    public void Compare_AnythingElse_IsNamedByItsPath(string old, string changed, string expected) =>
        Compare(Pod, Pod.Replace(old, changed)).ShouldBe([expected]);

    [Fact]
    public void Compare_Arguments_AreNamedOneByOne() =>
        Compare(Pod, Pod.Replace("[\"--a=1\"]", "[\"--a=2\",\"--b\"]")).ShouldBe(
        [
            ".spec.args: missing element \"--a=1\"", ".spec.args: element not expected \"--a=2\"", ".spec.args: element not expected \"--b\"",
            ".spec.args: 2 elements, expected 1",
        ]);

    [Fact]
    public void Compare_UpdatedEntry_TakesWhatLiesWithinTheBody()
    {
        var created = Pod.Replace("\"n\":1", "\"n\":0");
        var body = Pod.Replace("[{\"name\":\"x\"}]", "[{\"name\":\"w\"},{\"name\":\"x\",\"more\":1}]");

        CompareUpdated(body, created, created).ShouldBeEmpty();
        CompareUpdated(body, created, Pod).ShouldBeEmpty();
        CompareUpdated(body, created, Pod.Replace("\"n\":1", "\"n\":5")).ShouldBe([".spec.n: expected 0, but is 5"]);
    }

    private static IReadOnlyList<string> Compare(string body, string actual) =>
        GoldenComparer.Compare(new JsonObject { ["body"] = JsonNode.Parse(body) }, JsonNode.Parse(actual)!);

    private static IReadOnlyList<string> CompareUpdated(string body, string created, string actual) =>
        GoldenComparer.Compare(new JsonObject { ["body"] = JsonNode.Parse(body), ["created"] = JsonNode.Parse(created) }, JsonNode.Parse(actual)!);
}
