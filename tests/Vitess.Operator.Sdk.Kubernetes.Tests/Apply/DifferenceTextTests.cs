using k8s.Models;
using static Vitess.Operator.Sdk.Kubernetes.Tests.Apply.ApplyPlannerTests;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Apply;

public sealed class DifferenceTextTests
{
    private static readonly ObjectSchema Pod = ObjectSchema.Of(ResourceKind.Of<V1Pod>());

    [Fact]
    public void Text_IsAPatchWithMergeKeys()
    {
        // The text that the Go operator writes for a new image (golden flow "a").
        var text = DifferenceText.Between(
            Json("""{"spec":{"containers":[{"name":"vttablet","image":"vitess/lite:v23.0.0"},{"name":"mysqld","image":"m"}],"initContainers":[{"name":"init-vt-root","image":"vitess/lite:v23.0.0"}]}}"""),
            Json("""{"spec":{"containers":[{"name":"vttablet","image":"vitess/lite:v24.0.0"},{"name":"mysqld","image":"m"}],"initContainers":[{"name":"init-vt-root","image":"vitess/lite:v24.0.0"}]}}"""),
            Pod);

        text.ShouldBe("spec:\n  containers:\n  - image: vitess/lite:v24.0.0\n    name: vttablet\n  initContainers:\n  - image: vitess/lite:v24.0.0\n    name: init-vt-root\n");
    }

    [Fact]
    public void Text_WritesWithdrawnFieldsAsNull() =>
        DifferenceText.Between(
            Json("""{"metadata":{"annotations":{"drain.planetscale.com/started":"rolling update","h":"1"}}}"""),
            Json("""{"metadata":{"annotations":{"h":"2"}}}"""),
            Pod).ShouldBe("metadata:\n  annotations:\n    drain.planetscale.com/started: null\n    h: \"2\"\n");

    [Fact]
    public void Text_KeepsTheOrderInsideItems_AndDeletesByKey() =>
        DifferenceText.Between(
            Json("""{"spec":{"containers":[{"name":"x","env":[{"name":"A","value":"1"},{"name":"B","value":"2"}]}]}}"""),
            Json("""{"spec":{"containers":[{"name":"x","env":[{"name":"A","value":"1"}]}]}}"""),
            Pod).ShouldBe("spec:\n  containers:\n  - $setElementOrder/env:\n    - name: A\n    env:\n    - $patch: delete\n      name: B\n    name: x\n");

    [Fact]
    public void Text_GoesByTheKeysOfTheSchema() =>
        DifferenceText.Between(
            Json("""{"spec":{"tabletPools":[{"type":"replica","size":"10Gi","cell":"z"}]}}"""),
            Json("""{"spec":{"tabletPools":[{"type":"replica","size":"20Gi","cell":"z"}]}}"""),
            new() { Lists = [new(PathPattern.Parse("spec.tabletPools"), ["type", "cell"], "type")] })
            .ShouldBe("spec:\n  tabletPools:\n  - size: 20Gi\n    type: replica\n");

    [Theory]
    [InlineData("true", "\"true\"")]
    [InlineData("10", "\"10\"")]
    [InlineData("", "\"\"")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("- x", "'- x'")]
    [InlineData("--flag=1", "--flag=1")]
    [InlineData("two\nlines\n", "|\n    two\n    lines")]
    public void Text_QuotesWhatYamlWouldMisread(string value, string written)
    {
        var to = Json("{}");
        to["spec"] = new System.Text.Json.Nodes.JsonObject { ["v"] = value };

        DifferenceText.Between(Json("""{"spec":{"v":"old"}}"""), to, Pod).ShouldBe($"spec:\n  v: {written}\n");
    }

    [Fact]
    public void Text_OfEqualObjects_IsEmpty() => DifferenceText.Between(Json("""{"a":1}"""), Json("""{"a":1}"""), Pod).ShouldBeEmpty();
}
