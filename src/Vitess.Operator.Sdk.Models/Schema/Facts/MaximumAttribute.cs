using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The largest number allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MaximumAttribute(long number) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public long Number => number;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.Maximum = number;

    /// <inheritdoc/>
    public override string? Problem(JsonNode value) => (long)value > number ? string.Create(CultureInfo.InvariantCulture, $"must be at most {number}, and is {(long)value}") : null;
}
