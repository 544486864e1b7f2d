using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>A value to show in documentation.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExampleAttribute(string value) : SchemaFactAttribute
{
    /// <summary>The value of the fact.</summary>
    public string Value => value;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.Example = value;
}
