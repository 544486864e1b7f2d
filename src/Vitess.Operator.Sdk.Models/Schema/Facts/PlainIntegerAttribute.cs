using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>An integer whose width the schema leaves open.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PlainIntegerAttribute : SchemaFactAttribute
{
    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.Format = null;
}
