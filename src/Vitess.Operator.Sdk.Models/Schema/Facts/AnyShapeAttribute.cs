using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The API server stores whatever it is given here; the shape shows only when the operator reads it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AnyShapeAttribute : SchemaFactAttribute
{
    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema)
    {
        schema.Type = null;
        schema.Items = null;
        schema.Properties = null;
        schema.Required = null;
        schema.XKubernetesPreserveUnknownFields = true;
    }
}
