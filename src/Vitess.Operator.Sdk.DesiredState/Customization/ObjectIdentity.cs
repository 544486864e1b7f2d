using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Customization;

/// <summary>What an object is found by, and what makes others find it: not for customizers to change.</summary>
internal sealed class ObjectIdentity
{
    // Fields that tie an object to others, whatever its kind.
    private static readonly string[] Fixed =
    [
        "apiVersion", "kind", "metadata.name", "metadata.namespace", "metadata.ownerReferences",
        "spec.selector", "spec.scaleTargetRef", "spec.hostname", "spec.subdomain",
    ];

    // The names by which a child of a VitessCluster knows itself; children of its own are named after them.
    private static readonly string[] FixedInChildren = ["spec.name", "spec.keyRange", "spec.cluster", "spec.location.name"];

    private readonly string _object;
    private readonly SortedDictionary<string, string> _fields;

    private ObjectIdentity(string text, SortedDictionary<string, string> fields)
    {
        _object = text;
        _fields = fields;
    }

    public static ObjectIdentity Of(IKubernetesObject<V1ObjectMeta> built) =>
        new($"{built.Kind} {built.Metadata.NamespaceProperty}/{built.Metadata.Name}", Fields(ToJson(built)));

    public void EnsureKept(IKubernetesObject<V1ObjectMeta> changed, string customizer)
    {
        var now = ToJson(changed);
        foreach (var (path, before) in _fields)
        {
            var after = Text(At(now, path.Split('|')));
            if (after != before)
            {
                var field = path.Replace('|', '.');
                throw new CustomizerException($"{_object}: the customizer {customizer} changed {field} from {before} to {after}; it identifies the object or its Pods and must stay.");
            }
        }
    }

    private static SortedDictionary<string, string> Fields(JsonObject value)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in IsCustomResource(value) ? Fixed.Concat(FixedInChildren) : Fixed)
        {
            Add(fields, value, path.Split('.'));
        }

        foreach (var (label, _) in value["metadata"]?["labels"] as JsonObject ?? [])
        {
            if (label.Contains(VitessApi.Group, StringComparison.Ordinal))
            {
                Add(fields, value, ["metadata", "labels", label]);
            }
        }

        foreach (var (label, _) in value["spec"]?["selector"]?["matchLabels"] as JsonObject ?? [])
        {
            if (value["spec"]?["template"] is not null)
            {
                Add(fields, value, ["spec", "template", "metadata", "labels", label]);
            }
        }

        Add(fields, value, ["metadata", "annotations", VitessAnnotations.DesiredStateHash]);
        return fields;
    }

    private static bool IsCustomResource(JsonObject value) => Text(value["apiVersion"]).Contains(VitessApi.Group, StringComparison.Ordinal);

    private static void Add(SortedDictionary<string, string> fields, JsonObject value, string[] path) =>
        fields[string.Join('|', path)] = Text(At(value, path));

    private static JsonNode? At(JsonNode? node, string[] path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "nothing";

    private static JsonObject ToJson(IKubernetesObject<V1ObjectMeta> value) => JsonNode.Parse(KubernetesJson.Serialize(value))!.AsObject();
}
