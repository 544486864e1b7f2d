namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Takes away what a structural schema does not know.</summary>
internal sealed class Pruner(List<string>? unknown)
{
    /// <summary>Prunes a custom object; kind, apiVersion and metadata always stay.</summary>
    public void PruneObject(JsonMap value, Schema schema) => Prune(value, schema, "", isResource: true);

    private void Prune(object? value, Schema schema, string where, bool isResource)
    {
        switch (value)
        {
            case JsonMap map:
                PruneMap(map, schema, where, isResource);
                break;
            case JsonList list when schema.Items is not null:
                for (var i = 0; i < list.Count; i++)
                {
                    Prune(list[i], schema.Items, FieldPaths.Item(where, i), schema.Items.EmbeddedResource);
                }

                break;
        }
    }

    private void PruneMap(JsonMap map, Schema schema, string where, bool isResource)
    {
        if (isResource && where.Length > 0)
        {
            EmbeddedObjects.Decode(map, where, unknown);
        }

        var dropped = false;
        foreach (var (name, value) in map.OrderBy(e => e.Key, StringComparer.Ordinal).ToList())
        {
            if (isResource && name is ("kind" or "apiVersion" or "metadata"))
            {
                continue;
            }

            if (schema.Property(name) is { } known)
            {
                Prune(value, known, FieldPaths.Child(where, name), known.EmbeddedResource);
            }
            else if (!schema.PreserveUnknown)
            {
                unknown?.Add($"unknown field \"{FieldPaths.Child(where, name)}\"");
                dropped = true;
            }
        }

        if (dropped)
        {
            map.RemoveAll(e => !(isResource && e.Key is ("kind" or "apiVersion" or "metadata")) && schema.Property(e.Key) is null);
        }
    }
}
