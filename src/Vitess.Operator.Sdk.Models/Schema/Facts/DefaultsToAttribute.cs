using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>What the API server fills in for a missing field.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DefaultsToAttribute(object value) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public object Value => value;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.DefaultProperty = value;
}
