namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A resource that is served: one group, version and plural.</summary>
internal sealed class ResourceInfo
{
    private Schema? _schema;

    public required string Group { get; init; }

    public required string Version { get; init; }

    public required string Kind { get; init; }

    public required string Plural { get; init; }

    public required string Singular { get; init; }

    public required bool Namespaced { get; init; }

    public string ListKind { get; init; } = "";

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Verbs { get; init; } = [];

    public IReadOnlyDictionary<string, SubresourceInfo> Subresources { get; init; } = new Dictionary<string, SubresourceInfo>();

    /// <summary>The schema; that of a built-in type is read when it is first asked for.</summary>
    public Schema Schema
    {
        get => _schema ??= TypeName is null ? Schema.Anything : BuiltInSchemas.Get(TypeName);
        init => _schema = value;
    }

    /// <summary>The name of a built-in type.</summary>
    public string? TypeName { get; init; }

    /// <summary>What is special about the kind: defaults, checks, generation.</summary>
    public KindRules Rules { get; init; } = KindRules.Plain;

    /// <summary>The definition that made this resource; null for built-in ones.</summary>
    public CustomDefinition? Custom { get; init; }

    /// <summary>The version that objects are stored in.</summary>
    public string StorageVersion { get; init; } = "";

    /// <summary>The group and plural that the objects are stored under; versions of a kind share it.</summary>
    public string StorageKey { get; init; } = "";

    public bool IsCustom => Custom is not null;

    public string GroupVersion => Group.Length == 0 ? Version : Group + "/" + Version;

    /// <summary>The plural with its group, as messages name resources.</summary>
    public string QualifiedName => Group.Length == 0 ? Plural : Plural + "." + Group;

    /// <summary>The kind with its group, as messages about content name it.</summary>
    public string QualifiedKind => Group.Length == 0 ? Kind : Kind + "." + Group;

    public bool HasStatus => Subresources.ContainsKey("status");
}
