using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using k8s;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>The objects of a cluster as JSON, to be compared with those of another.</summary>
internal sealed class Rendering
{
    private readonly SortedDictionary<string, (ObjectNode Node, string Json)> _objects = new(StringComparer.Ordinal);

    public Rendering(V2VitessCluster cluster, ClusterObjectsOptions options)
    {
        foreach (var node in ClusterObjects.Of(cluster, options).All())
        {
            _objects[node.ToString()] = (node, KubernetesJson.Serialize((object)node.Object));
        }
    }

    /// <summary>The places at which two clusters differ.</summary>
    public IReadOnlyList<FieldEffect> EffectsTo(Rendering after)
    {
        var effects = new HashSet<FieldEffect>();
        foreach (var key in _objects.Keys.Union(after._objects.Keys, StringComparer.Ordinal))
        {
            _objects.TryGetValue(key, out var before);
            after._objects.TryGetValue(key, out var now);
            if (before.Json == now.Json)
            {
                continue;
            }

            var paths = new HashSet<string>(StringComparer.Ordinal);
            JsonChanges.Collect(Parse(before.Json), Parse(now.Json), string.Empty, paths);
            var node = before.Node ?? now.Node;
            effects.UnionWith(paths.Select(path => new FieldEffect(node.Kind, node.Component, path, Builders.Of(node.Component, node.Kind))));
        }

        return [.. effects.OrderBy(effect => effect.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Whether any object of a kind has the object that holds a field.</summary>
    public bool HasHolder(ResourceField field) => _objects.Values.Any(entry =>
        entry.Node.Kind == field.Kind && JsonPlaces.Holders(Parse(entry.Json)!, field.Path, make: false).Count > 0);

    private static JsonObject? Parse(string? json) => json is null ? null : JsonNode.Parse(json)!.AsObject();
}
