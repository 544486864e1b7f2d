using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Objects;

public sealed class WholeSpecTests
{
    [Theory]
    [InlineData("""{}""", """{"imagePullPolicies":{}}""")]
    [InlineData("""{"gateway":{"replicas":2}}""", """{"gateway":{"replicas":2,"lifecycle":{},"strategy":{}}}""")]
    [InlineData("""{}""", """{"gateway":{"lifecycle":{},"authentication":{}}}""")]
    [InlineData("""{"tabletPools":[{"vttablet":{"a":"b"}}]}""", """{"tabletPools":[{"vttablet":{"a":"b","lifecycle":{}}}]}""")]
    [InlineData("""{"sidecarContainers":[{"name":"s"}]}""", """{"sidecarContainers":[{"name":"s","resources":{}}]}""")]
    public void AnEmptyStructure_IsTheSameAsNone_InBothDirections(string one, string other)
    {
        Differences(one, other).ShouldBeEmpty();
        Differences(other, one).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{}""", """{"vitessOrchestrator":{}}""", "spec.vitessOrchestrator")]
    [InlineData("""{"extraVolumes":[{"name":"v"}]}""", """{"extraVolumes":[{"name":"v","emptyDir":{}}]}""", "spec.extraVolumes[0].emptyDir")]
    [InlineData("""{}""", """{"images":{"vtgate":"v:1"}}""", "spec.images")]
    [InlineData("""{"gateway":{}}""", """{"gateway":{"lifecycle":{"preStop":{}}}}""", "spec.gateway.lifecycle")]
    [InlineData("""{"gateway":{}}""", """{"gateway":{"replicas":0}}""", "spec.gateway.replicas")]
    public void WhatSaysSomething_IsNoticed_InBothDirections(string less, string more, string path)
    {
        Differences(less, more).ShouldBe([path]);
        Differences(more, less).ShouldBe([path]);
    }

    /// <summary>Paths of what would be written although somebody else wrote the live object.</summary>
    private static IEnumerable<string> Differences(string wanted, string live)
    {
        var present = Cell(live);
        var plan = ApplyPlanner.Plan(
            WholeSpec.Complete(Kinds.Cell, present, Cell(wanted)), present, Schemas.Of(Kinds.Cell), ApplyStrategy.InPlaceOrRecreate, new ApplySettings());
        return plan.Changes.Select(change => change.Difference.Path.ToString());
    }

    private static JsonObject Cell(string spec) => new() { ["spec"] = JsonNode.Parse(spec) };
}
