namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Sets the defaults of a structural schema; nulls that the schema does not allow are dropped first.</summary>
internal static class Defaulter
{
    public static void Apply(object? value, Schema schema)
    {
        switch (value)
        {
            case JsonMap map when schema.Properties is not null:
                Fields(map, schema);
                break;
            case JsonList list when schema.Items is not null:
                foreach (var item in list)
                {
                    Apply(item, schema.Items);
                }

                break;
        }

        if (value is JsonMap values && schema.Values is not null)
        {
            foreach (var (name, item) in values)
            {
                if (schema.Properties?.ContainsKey(name) != true)
                {
                    Apply(item, schema.Values);
                }
            }
        }
    }

    /// <summary>Drops nulls where the schema has a default or does not allow null.</summary>
    public static void DropNulls(object? value, Schema schema)
    {
        if (value is JsonMap map)
        {
            map.RemoveAll(e => e.Value is null && schema.Property(e.Key) is { Nullable: false, PreserveUnknown: false });
            foreach (var (name, item) in map)
            {
                if (item is JsonMap or JsonList && schema.Property(name) is { } known)
                {
                    DropNulls(item, known);
                }
            }
        }
        else if (value is JsonList list && schema.Items is not null)
        {
            foreach (var item in list)
            {
                DropNulls(item, schema.Items);
            }
        }
    }

    private static void Fields(JsonMap map, Schema schema)
    {
        foreach (var (name, field) in schema.Properties!)
        {
            if (field.HasDefault && !map.ContainsKey(name))
            {
                map[name] = JsonTree.Clone(field.Default);
            }

            if (field.DefaultsBelow && map[name] is { } child)
            {
                Apply(child, field);
            }
        }
    }
}
