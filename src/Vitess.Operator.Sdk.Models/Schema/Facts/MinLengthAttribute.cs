using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The fewest characters allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MinLengthAttribute(long characters) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public long Characters => characters;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.MinLength = characters;
}
