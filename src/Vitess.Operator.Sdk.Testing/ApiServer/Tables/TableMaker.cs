namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Makes the tables that kubectl prints.</summary>
internal sealed class TableMaker(ServerState server)
{
    public JsonMap Make(ResourceInfo resource, OutputForm form, QueryParameters query, IEnumerable<JsonMap> objects, JsonMap metadata, bool withColumns)
    {
        var columns = TableCatalog.Columns(resource);
        var context = new TableContext(server.Time.GetUtcNow());
        var include = query["includeObject"] ?? "Metadata";
        return new()
        {
            { "kind", "Table" },
            { "apiVersion", "meta.k8s.io/" + form.Version },
            { "metadata", metadata },
            { "columnDefinitions", withColumns ? new JsonList(columns.Select(c => c.Definition(resource.IsCustom ? "*" : resource.Plural))) : null },
            { "rows", new JsonList(objects.Select(o => Row(o, columns, context, include, form))) },
        };
    }

    private static JsonMap Row(JsonMap obj, IReadOnlyList<TableColumn> columns, TableContext context, string include, OutputForm form)
    {
        var row = new JsonMap { { "cells", new JsonList(columns.Select(c => c.Cell(obj, context))) } };
        if (obj.Text("kind") == "Pod" && PodCells.Completion(obj) is { } completion)
        {
            row["conditions"] = new JsonList { completion };
        }

        row["object"] = Shown(obj, include, form);
        return row;
    }

    private static JsonMap? Shown(JsonMap obj, string include, OutputForm form) => include switch
    {
        "None" => null,
        "Object" => obj,
        _ => new JsonMap { { "kind", "PartialObjectMetadata" }, { "apiVersion", "meta.k8s.io/" + form.Version }, { "metadata", obj["metadata"] } },
    };
}
