using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The most characters allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MaxLengthAttribute(long characters) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public long Characters => characters;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.MaxLength = characters;

    /// <inheritdoc/>
    public override string? Problem(JsonNode value) => Runes(value) > characters ? $"must have at most {characters} characters" : null;

    private static int Runes(JsonNode value) => ((string)value!).EnumerateRunes().Count();
}
