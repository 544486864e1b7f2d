using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>A server-side apply replaces the list as a whole.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtomicListAttribute : SchemaFactAttribute
{
    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema) => schema.XKubernetesListType = "atomic";
}
