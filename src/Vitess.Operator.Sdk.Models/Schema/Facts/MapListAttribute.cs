using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>A list whose entries are told apart by some of their fields; the API server refuses duplicates.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MapListAttribute(params string[] keys) : SchemaFactAttribute
{
    /// <summary>JSON names of the fields that tell entries apart.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema)
    {
        schema.XKubernetesListType = "map";
        schema.XKubernetesListMapKeys = [.. keys];
    }

    /// <inheritdoc/>
    public override string? Problem(JsonNode value)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twice = ((JsonArray)value).OfType<JsonObject>().Select(KeyOf).FirstOrDefault(key => !seen.Add(key));
        return twice is null ? null : $"must not have two entries with {twice}";
    }

    private string KeyOf(JsonObject entry) => string.Join(", ", keys.Select(key => $"{key} \"{entry[key]}\""));
}
