using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using k8s;
using TestSupport;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Workloads;

/// <summary>The objects of reference/workloads-control-plane.md, appendix A: bodies without apiVersion, kind and owner.</summary>
internal static class WorkedExample
{
    public static void ShouldEqual<T>(string section, T actual)
        where T : class =>
        JsonDifferences.Between(Comparable(KubernetesYaml.Deserialize<T>(Text(section))), Comparable(actual)).ShouldBeEmpty();

    private static JsonObject Comparable(object value)
    {
        var node = GoldenComparer.Normalized(JsonNode.Parse(KubernetesJson.Serialize(value))!);
        node.Remove("apiVersion");
        node.Remove("kind");
        (node["metadata"] as JsonObject)?.Remove("ownerReferences");
        return node;
    }

    private static string Text(string section)
    {
        var document = File.ReadAllText(SharedFiles.PathOf("reference", "workloads-control-plane.md"));
        var from = document.IndexOf($"\n### {section} ", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0);
        return Regex.Match(document[from..], "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
    }
}
