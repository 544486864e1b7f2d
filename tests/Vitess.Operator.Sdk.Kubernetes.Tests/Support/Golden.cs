using System.Text.Json.Nodes;
using TestSupport;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>The recorded objects of the golden cases.</summary>
internal static class Golden
{
    public static TheoryData<string> Cases() => [.. SharedFiles.GoldenCases().Select(folder => Path.GetFileName(folder)!)];

    public static IReadOnlyList<JsonObject> Read(string slug, string file) =>
        [.. JsonNode.Parse(File.ReadAllText(SharedFiles.PathOf("golden", slug, file)))!.AsArray().Select(item => item!.AsObject())];

    public static ResourceKind KindOf(JsonObject value)
    {
        var parts = value.GetText("apiVersion")!.Split('/');
        var kind = value.GetText("kind")!;
        return new(parts.Length == 2 ? parts[0] : string.Empty, parts[^1], kind, kind.ToLowerInvariant() + "s");
    }
}
