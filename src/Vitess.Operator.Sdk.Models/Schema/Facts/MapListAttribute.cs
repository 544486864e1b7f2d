using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>A list whose entries are told apart by some of their fields; the API server refuses duplicates.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MapListAttribute(params string[] keys) : SchemaFactAttribute
{
    /// <summary>JSON names of the fields that tell entries apart.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <inheritdoc/>
    public override void AddTo(V1JSONSchemaProps schema)
    {
        schema.XKubernetesListType = "map";
        schema.XKubernetesListMapKeys = [.. keys];
    }
}
