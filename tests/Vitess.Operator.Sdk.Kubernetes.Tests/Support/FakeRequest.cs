using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

internal sealed record FakeRequest(string Method, string Target, string? ContentType, string? Body)
{
    public JsonObject Json => JsonNode.Parse(Body!)!.AsObject();

    public string Path => Target.Split('?')[0];
}
