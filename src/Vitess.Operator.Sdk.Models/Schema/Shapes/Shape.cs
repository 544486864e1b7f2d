namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The shape of a type of the object model. Strict reading and the published schema both come from it.</summary>
internal sealed class Shape(ShapeKind kind, Type type, Shape? element = null)
{
    private IReadOnlyDictionary<string, FieldShape>? _fields;
    private IReadOnlyList<FieldShape>? _required;

    /// <summary>What values look like.</summary>
    public ShapeKind Kind => kind;

    /// <summary>The type of values.</summary>
    public Type Type => type;

    /// <summary>Shape of entries, for lists and maps.</summary>
    public Shape? Element => element;

    /// <summary>The fields by JSON name, for objects. Looked up late: types may contain themselves.</summary>
    public IReadOnlyDictionary<string, FieldShape> Fields => _fields ??= FieldShapes.Of(type);

    /// <summary>The fields that must be there, in order of their names.</summary>
    public IReadOnlyList<FieldShape> RequiredFields =>
        _required ??= [.. Fields.Values.Where(known => known.IsRequired).OrderBy(known => known.Name, StringComparer.Ordinal)];

    /// <summary>The field of that name; null for none.</summary>
    public FieldShape? Field(string name) => Kind == ShapeKind.Object ? Fields.GetValueOrDefault(name) : null;
}
