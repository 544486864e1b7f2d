namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A column of a table and how its cell comes from an object.</summary>
internal sealed record TableColumn(string Name, Func<JsonMap, TableContext, object?> Cell)
{
    public string Type { get; init; } = "string";

    public string Format { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>0 for columns that are always shown, 1 for those of the wide form.</summary>
    public long Priority { get; init; }

    /// <summary>The definition as clients get it.</summary>
    public JsonMap Definition(string plural) => new()
    {
        { "name", Name }, { "type", Type }, { "format", Format }, { "description", WireTexts.Column(plural, Name) ?? (Description.Length == 0 ? Name + " of the object." : Description) }, { "priority", Priority },
    };
}
