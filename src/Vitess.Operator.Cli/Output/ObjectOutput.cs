using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Output;

/// <summary>Prints objects, sorted by kind, then namespace, then name.</summary>
internal static class ObjectOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",

        // Manifests hold shell snippets and SQL; \u0027 for every quote would make them unreadable. The output is no HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the objects in a format: <c>json</c>, one array, or <c>yaml</c>, one document each.</summary>
    public static void Write(TextWriter output, IReadOnlyList<JsonObject> objects, string format)
    {
        var sorted = Sorted(objects);
        if (format == "json")
        {
            output.WriteLine(new JsonArray([.. sorted.Select(item => item.DeepClone())]).ToJsonString(Indented));
            return;
        }

        foreach (var item in sorted)
        {
            output.WriteLine("---");
            output.Write(VitessYaml.Write(item));
        }
    }

    /// <summary>Writes objects as they stand, in a format: <c>json</c>, one List, or <c>yaml</c>, one document each; both can be applied.</summary>
    public static void WriteInOrder(TextWriter output, IEnumerable<IKubernetesObject> objects, string format)
    {
        if (format == "json")
        {
            JsonNode[] items = [.. objects.Select(VitessJson.ToNode)];
            output.WriteLine(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "List", ["items"] = new JsonArray(items) }.ToJsonString(Indented));
            return;
        }

        foreach (var item in objects)
        {
            output.WriteLine("---");
            output.Write(VitessYaml.Write(item));
        }
    }

    private static List<JsonObject> Sorted(IEnumerable<JsonObject> objects) =>
    [
        .. objects
            .OrderBy(item => (string?)item["kind"], StringComparer.Ordinal)
            .ThenBy(item => (string?)item["metadata"]?["namespace"], StringComparer.Ordinal)
            .ThenBy(item => (string?)item["metadata"]?["name"], StringComparer.Ordinal),
    ];
}
