using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

public class MatchingTests
{
    private static readonly Dictionary<string, string> Labels = new() { ["zone"] = "a", ["size"] = "8" };

    [Theory]
    [InlineData("zone", "In", "a,b", true)]
    [InlineData("zone", "In", "b", false)]
    [InlineData("none", "In", "a", false)]
    [InlineData("zone", "NotIn", "b", true)]
    [InlineData("zone", "NotIn", "a", false)]
    [InlineData("none", "NotIn", "a", true)]
    [InlineData("zone", "Exists", "", true)]
    [InlineData("none", "Exists", "", false)]
    [InlineData("none", "DoesNotExist", "", true)]
    [InlineData("size", "Gt", "7", true)]
    [InlineData("size", "Gt", "8", false)]
    [InlineData("size", "Lt", "9", true)]
    [InlineData("zone", "Gt", "1", false)]
    [InlineData("none", "Lt", "1", false)]
    public void Requirement_OnANode_IsMetOrNot(string key, string comparison, string values, bool met)
    {
        var node = new ClusterNode(new() { Metadata = new() { Name = "n", Labels = Labels } });
        V1NodeSelectorTerm term = new() { MatchExpressions = [new() { Key = key, OperatorProperty = comparison, Values = values.Split(',') }] };

        Matching.Matches(term, node).ShouldBe(met);
    }

    [Fact]
    public void EmptyTerms_MatchNoNode_AnEmptySelectorAnyPod()
    {
        var node = new ClusterNode(new() { Metadata = new() { Name = "n", Labels = Labels } });

        Matching.Matches(new V1NodeSelectorTerm(), node).ShouldBeFalse();
        Matching.Matches(new V1NodeSelector { NodeSelectorTerms = [] }, node).ShouldBeFalse();
        Matching.Matches(new V1LabelSelector(), Labels).ShouldBeTrue();
        Matching.Matches((V1LabelSelector?)null, Labels).ShouldBeFalse();
    }

    [Theory]
    [InlineData("k", "Equal", "v", "NoSchedule", true)]
    [InlineData("k", null, "v", null, true)]
    [InlineData("k", "Exists", null, null, true)]
    [InlineData(null, "Exists", null, null, true)]
    [InlineData(null, "Equal", "v", null, false)]
    [InlineData("k", "Equal", "w", null, false)]
    [InlineData("k", "Exists", null, "NoExecute", false)]
    [InlineData("other", "Exists", null, null, false)]
    public void Toleration_OfATaint_CoversItOrNot(string? key, string? comparison, string? value, string? effect, bool covers) =>
        Matching.Tolerates(new() { Key = key, OperatorProperty = comparison, Value = value, Effect = effect }, new() { Key = "k", Value = "v", Effect = "NoSchedule" }).ShouldBe(covers);
}
