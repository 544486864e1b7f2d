namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>A field of a custom resource, without the position in lists: <c>spec.cells[].gateway.replicas</c>.</summary>
/// <param name="Kind">The kind of the custom resource.</param>
/// <param name="Path">The path from the object's root; <c>[]</c> stands for any element of a list.</param>
/// <param name="Owner">The type that the field belongs to.</param>
/// <param name="Type">The type of the field's value.</param>
public sealed record ResourceField(string Kind, string Path, Type Owner, Type Type)
{
    /// <summary>Whether the field only holds fields that have rows of their own.</summary>
    public bool IsContainer => FieldCatalog.IsModel(FieldCatalog.ElementOf(Type));

    /// <summary>Whether the operator writes the field, and nobody else.</summary>
    public bool IsStatus => Path.StartsWith("status", StringComparison.Ordinal);

    /// <summary>The type as documentation names it: <c>string</c>, <c>list of V1EnvVar</c>.</summary>
    public string TypeName => FieldTypeNames.Of(Type);
}
