using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The largest number allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MaximumAttribute(double value) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public double Value => value;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.Maximum = value;
}
