using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What the apply algorithm has to know of a kind: merge keys, server defaults, what may change in place.</summary>
/// <remarks>Built-in kinds are known (<see cref="Of"/>); a custom kind has none of these unless the caller adds them.</remarks>
public sealed record ObjectSchema
{
    /// <summary>Lists whose items are merged one by one; every other list is replaced as a whole.</summary>
    public IReadOnlyList<ListRule> Lists { get; init; } = BuiltInSchema.MetadataLists;

    /// <summary>What the server fills in when it is left out.</summary>
    public IReadOnlyList<FieldDefault> Defaults { get; init; } = [];

    /// <summary>Which fields the server lets change.</summary>
    public MutableFields Mutable { get; init; } = MutableFields.All;

    /// <summary>Whether the server drops zero values and empty collections, as it does for built-in kinds but not for custom ones.</summary>
    public bool DropsZeroValues { get; init; }

    /// <summary>The schema of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static ObjectSchema Of(ResourceKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return BuiltInSchema.Of(kind) ?? new();
    }

    /// <summary>The schema of a custom kind, read from its definition.</summary>
    /// <param name="openApi">The <c>openAPIV3Schema</c> of the kind's version.</param>
    public static ObjectSchema FromOpenApi(JsonObject openApi)
    {
        ArgumentNullException.ThrowIfNull(openApi);
        return SchemaReader.Read(openApi);
    }

    internal ListRule? ListAt(FieldPath path) => PatternIndex<ListRule>.Find(Lists, rule => rule.Pattern, path);

    internal FieldDefault? DefaultAt(FieldPath path) => PatternIndex<FieldDefault>.Find(Defaults, rule => rule.Pattern, path);
}
