namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The columns of custom resources: those of the definition, or name and age.</summary>
internal static class CustomColumns
{
    private static readonly IReadOnlyList<TableColumn> Plain = [TableCatalog.Name, TableCatalog.Age with { Type = "date" }];

    public static IReadOnlyList<TableColumn> Of(CustomVersion version) => version.Columns is { Count: > 0 } columns
        ? [TableCatalog.Name, .. columns.Maps().Select(Column)]
        : Plain;

    private static TableColumn Column(JsonMap column)
    {
        var (type, path) = (column.Text("type") ?? "string", new JsonPath(column.Text("jsonPath") ?? ""));
        return new TableColumn(column.Text("name") ?? "", (o, c) => Cell(type, path.Find(o).FirstOrDefault(), c))
        {
            Type = type,
            Format = column.Text("format") ?? "",
            Description = column.Text("description") ?? "Custom resource definition column (in JSONPath format): " + column.Text("jsonPath"),
            Priority = column.Number("priority") ?? 0,
        };
    }

    private static object? Cell(string type, object? value, TableContext context) => type switch
    {
        "date" => value is string time ? context.Since(time) : null,
        "integer" => value is long or double ? value : null,
        "number" => value is long or double ? value : null,
        "boolean" => value as bool?,
        _ => value is null ? null : value as string ?? GoText.Value(value),
    };
}
