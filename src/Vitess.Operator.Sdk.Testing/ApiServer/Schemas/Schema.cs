namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What is known of a value: one class for built-in kinds (OpenAPI) and for custom resources (structural schemas).</summary>
internal sealed class Schema
{
    /// <summary>A value of which nothing is known: everything is kept and nothing checked.</summary>
    public static readonly Schema Anything = new() { PreserveUnknown = true };

    private string? _goName;
    private string[]? _sortedKeys;
    private FieldTable? _fields;
    private SchemaShape _shape;
    private ListOwnership _ownership;

    /// <summary>The name of the definition, for built-in types.</summary>
    public string? TypeName { get; set; }

    public string? Type { get; set; }

    public string? Format { get; set; }

    public Dictionary<string, Schema>? Properties { get; set; }

    public Schema? Items { get; set; }

    /// <summary>The schema of the values when the object is a map.</summary>
    public Schema? Values { get; set; }

    public IReadOnlyList<string> Required { get; set; } = [];

    public string? ListType { get; set; }

    public IReadOnlyList<string> MapKeys { get; set; } = [];

    public bool AtomicMap { get; set; }

    public string? PatchMergeKey { get; set; }

    public string? PatchStrategy { get; set; }

    public bool PreserveUnknown { get; set; }

    public bool IntOrString { get; set; }

    public bool EmbeddedResource { get; set; }

    public bool Nullable { get; set; }

    public bool HasDefault { get; set; }

    public object? Default { get; set; }

    /// <summary>Set when this schema or one below it has a default.</summary>
    public bool DefaultsBelow { get; set; }

    /// <summary>Set when this schema or one below it has rules in CEL.</summary>
    public bool RulesBelow { get; set; }

    public IReadOnlyList<CelRule> Rules { get; set; } = [];

    /// <summary>The limits on values; null when there are none.</summary>
    public SchemaChecks? Checks { get; set; }

    /// <summary>Whether a field holds a time by value; null until it was looked at.</summary>
    public bool? HasValueTimes { get; set; }

    public bool IsMapList => ListOwnership == ListOwnership.Map;

    public bool IsSetList => ListOwnership == ListOwnership.Set;

    /// <summary>Who owns what of a list; asked for only when the schema is complete.</summary>
    public ListOwnership ListOwnership => _ownership != ListOwnership.Unset ? _ownership : _ownership = (Type, ListType) switch
    {
        ("array", "map") => ListOwnership.Map,
        ("array", "set") => ListOwnership.Set,
        _ => ListOwnership.Atomic,
    };

    /// <summary>Whether the fields of this object are known one by one.</summary>
    public bool IsStruct => Properties is not null;

    /// <summary>The Go name of a built-in type, as messages show it.</summary>
    public string GoName => _goName ??= TypeName is null ? "" : TypeName[(TypeName.LastIndexOf('.') + 1)..];

    /// <summary>The form of the values; asked for only when the schema is complete.</summary>
    public SchemaShape Shape => _shape != SchemaShape.Unset ? _shape : _shape = SchemaShapes.Of(this);

    /// <summary>The keys of a map list in the order in which paths name them.</summary>
    public string[] SortedKeys => _sortedKeys ??= [.. MapKeys.Order(StringComparer.Ordinal)];

    public Schema? Property(string name) => Properties?.GetValueOrDefault(name) ?? Values;

    /// <summary>As <see cref="Property"/>, faster; to be asked only when the schema is complete.</summary>
    public Schema? Child(string name) => (Properties is null ? null : Field(name)) ?? Values;

    /// <summary>Finds a field of a struct, null when it has none of that name; to be asked only when the schema is complete.</summary>
    public Schema? Field(string name) => (_fields ??= new(Properties!)).Find(name);
}
