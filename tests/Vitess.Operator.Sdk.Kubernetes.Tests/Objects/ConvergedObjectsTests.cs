using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Objects;

public sealed class ConvergedObjectsTests
{
    private const string Pod = """
        {
          "metadata":{"name":"p","namespace":"default","uid":"u","resourceVersion":"7","labels":{"a":"1"},"annotations":{"b":"2"},
            "managedFields":[{"manager":"us","fieldsV1":{"f:spec":{}}},{"manager":"kubelet","subresource":"status","time":"1","fieldsV1":{"f:status":{}}}]},
          "spec":{"nodeName":"n"},"status":{"phase":"Pending"}
        }
        """;

    private static readonly ResourceKind Pods = ResourceKind.Of<V1Pod>();
    private readonly ConvergedObjects _converged = new();

    public ConvergedObjectsTests() => _converged.Add(Pods, Parse(Pod), 1);

    [Theory]
    [InlineData("\"Pending\"", "\"Running\"")]
    [InlineData("\"time\":\"1\"", "\"time\":\"2\"")]
    [InlineData("\"f:status\":{}", "\"f:status\":{\"f:phase\":{}}")]
    public void AVersionWithAnotherStatus_IsAsWantedToo(string old, string changed) => Contains(Newer(old, changed)).ShouldBeTrue();

    [Theory]
    [InlineData("\"uid\":\"u\"", "\"uid\":\"v\"")]
    [InlineData("{\"a\":\"1\"}", "{\"a\":\"2\"}")]
    [InlineData("{\"b\":\"2\"}", "{\"b\":\"2\",\"c\":\"3\"}")]
    [InlineData("\"f:spec\":{}", "\"f:spec\":{\"f:nodeName\":{}}")]
    [InlineData("\"manager\":\"us\"", "\"manager\":\"them\"")]
    [InlineData("\"nodeName\":\"n\"", "\"nodeName\":\"m\"")]
    [InlineData("\"namespace\":\"default\"", "\"namespace\":\"default\",\"deletionTimestamp\":\"t\"")]
    public void AVersionThatDiffersInSomethingElse_HasToBeCompared(string old, string changed) => Contains(Newer(old, changed)).ShouldBeFalse();

    [Fact]
    public void AnotherWish_HasToBeCompared() => _converged.Contains(Pods, Parse(Pod), 2).ShouldBeFalse();

    [Fact]
    public void TheSameVersion_IsNotReadAgain()
    {
        var pod = Parse(Pod);
        pod["spec"] = "unlike";

        Contains(pod).ShouldBeTrue();
    }

    [Fact]
    public void AVersionThatWasFoundToBeTheSame_IsRemembered()
    {
        var newer = Newer("\"Pending\"", "\"Running\"");
        Contains(newer).ShouldBeTrue();
        newer["spec"] = "unlike";

        Contains(newer).ShouldBeTrue();
        Contains(Parse(Pod)).ShouldBeTrue();
    }

    private static JsonObject Newer(string old, string changed) =>
        Parse(Pod.Replace(old, changed, StringComparison.Ordinal).Replace("\"resourceVersion\":\"7\"", "\"resourceVersion\":\"8\"", StringComparison.Ordinal));

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();

    private bool Contains(JsonObject live) => _converged.Contains(Pods, live, 1);
}
