namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Makes the tables that kubectl prints.</summary>
internal sealed class TableMaker(ServerState server)
{
    public JsonMap Make(ResourceInfo resource, OutputForm form, QueryParameters query, IEnumerable<JsonMap> objects, JsonMap metadata, bool withColumns)
    {
        _ = (server, resource, query, withColumns);
        return new()
        {
            { "kind", "Table" }, { "apiVersion", "meta.k8s.io/" + form.Version }, { "metadata", metadata },
            { "columnDefinitions", new JsonList() }, { "rows", new JsonList(objects) },
        };
    }
}
