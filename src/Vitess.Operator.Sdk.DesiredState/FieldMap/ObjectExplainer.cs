using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using k8s;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>Says for each part of an object which field or default of a cluster put it there.</summary>
/// <param name="cluster">The VitessCluster as the user wrote it.</param>
/// <param name="options">What the objects depend on beside the spec; null for the defaults.</param>
/// <remarks>Found by changing the fields of the cluster one by one; takes some milliseconds for each field that the cluster may have.</remarks>
public sealed class ObjectExplainer(V2VitessCluster cluster, ClusterObjectsOptions? options = null)
{
    private readonly ClusterObjectsOptions _options = options ?? new();
    private readonly JsonObject _given = JsonNode.Parse(KubernetesJson.Serialize(cluster))!.AsObject();

    /// <summary>The parts of an object in the order of the object, or null when the cluster does not become such an object.</summary>
    /// <param name="kind">The kind, such as <c>Pod</c>.</param>
    /// <param name="name">The name.</param>
    public IReadOnlyList<PartOrigin>? Explain(string kind, string name)
    {
        if (ClusterObjects.Of(cluster, _options).Find(kind, name) is not { } node)
        {
            return null;
        }

        var before = ToJson(node);
        var builder = Builders.Of(node.Component, node.Kind);
        var causes = Causes(kind, name, before);
        return
        [
            .. JsonChanges.Leaves(before, string.Empty).Select(leaf => new PartOrigin(
                leaf.Path, leaf.Value?.ToJsonString() ?? "null", SourceOf(leaf.Path, causes), FieldsOf(leaf.Path, causes), builder)),
        ];
    }

    private Dictionary<string, List<FieldChange>> Causes(string kind, string name, JsonObject before)
    {
        var causes = new Dictionary<string, List<FieldChange>>(StringComparer.Ordinal);
        foreach (var change in FieldChange.Of(_given))
        {
            foreach (var path in Differences(change, kind, name, before))
            {
                if (!causes.TryGetValue(path, out var list))
                {
                    causes[path] = list = [];
                }

                list.Add(change);
            }
        }

        return causes;
    }

    private SortedSet<string> Differences(FieldChange change, string kind, string name, JsonObject before)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        if (change.Prepared is { } prepared && !JsonNode.DeepEquals(before, Render(prepared, kind, name)))
        {
            return paths; // the part that would hold the field changes the object by being there
        }

        for (var variant = 0; variant < FieldMutation.Variants && paths.Count == 0; variant++)
        {
            if (Render(change.Apply(variant), kind, name) is { } after)
            {
                JsonChanges.Collect(before, after, string.Empty, paths);
            }
            else
            {
                paths.Add("metadata.name");
            }
        }

        return paths;
    }

    // A change deep within a list or a map is a change of all that it holds.
    private static IEnumerable<FieldChange> Covering(string path, Dictionary<string, List<FieldChange>> causes) => causes
        .Where(cause => path == cause.Key || path.StartsWith(cause.Key + ".", StringComparison.Ordinal) || path.StartsWith(cause.Key + "[", StringComparison.Ordinal))
        .SelectMany(cause => cause.Value);

    private static PartSource SourceOf(string path, Dictionary<string, List<FieldChange>> causes) => Covering(path, causes).ToList() switch
    {
        [] => PartSource.Builder,
        var changes => changes.Exists(change => change.IsSet) ? PartSource.Field : PartSource.Default,
    };

    private static List<string> FieldsOf(string path, Dictionary<string, List<FieldChange>> causes)
    {
        var changes = Covering(path, causes).ToList();
        var set = changes.Exists(change => change.IsSet);
        return [.. changes.Where(change => change.IsSet == set).Select(change => change.Path).Distinct().Order(StringComparer.Ordinal)];
    }

    private JsonObject? Render(JsonObject json, string kind, string name) =>
        ClusterObjects.Of(KubernetesJson.Deserialize<V2VitessCluster>(json.ToJsonString()), _options).Find(kind, name) is { } node ? ToJson(node) : null;

    private static JsonObject ToJson(ObjectNode node) => JsonNode.Parse(KubernetesJson.Serialize((object)node.Object))!.AsObject();
}
