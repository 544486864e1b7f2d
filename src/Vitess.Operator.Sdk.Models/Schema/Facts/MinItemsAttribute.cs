using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The fewest entries allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MinItemsAttribute(long entries) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public long Entries => entries;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.MinItems = entries;

    /// <inheritdoc/>
    public override string? Problem(JsonNode value) => ((JsonArray)value).Count < entries ? $"must have at least {entries} entries" : null;
}
