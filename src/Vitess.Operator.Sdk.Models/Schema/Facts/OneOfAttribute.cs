using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The texts allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] values) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public IReadOnlyList<string> Values => values;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.EnumProperty = [.. values];

    /// <inheritdoc/>
    public override string? Problem(JsonNode value) => values.Contains((string)value!) ? null : $"must be one of {string.Join(", ", values)}, and is \"{value}\"";
}
