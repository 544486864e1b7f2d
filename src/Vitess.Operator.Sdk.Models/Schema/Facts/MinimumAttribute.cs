using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The smallest number allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MinimumAttribute(double value) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public double Value => value;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.Minimum = value;
}
