namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Lists the fields that a configuration sets.</summary>
internal static class FieldSetBuilder
{
    public static FieldSet Build(JsonMap obj, Schema schema)
    {
        var set = new FieldSet();
        Add(set, obj, schema);
        return set;
    }

    private static void Add(FieldSet set, object? value, Schema? schema)
    {
        switch (value)
        {
            case JsonMap map when schema is { AtomicMap: true }:
                set.IsMember = true;
                break;
            case JsonMap map:
                Fields(set, map, schema);
                break;
            case JsonList list when !FieldElements.IsAtomicList(schema):
                foreach (var item in list)
                {
                    var child = set.Ensure(FieldElements.Item(schema!, item));
                    Add(child, item, schema!.Items);
                    child.IsMember = true;
                }

                break;
            default:
                set.IsMember = true;
                break;
        }
    }

    private static void Fields(FieldSet set, JsonMap map, Schema? schema)
    {
        foreach (var (name, value) in map)
        {
            var child = set.Ensure(FieldElements.Field(name));
            Add(child, value, schema?.Property(name));
            var isStructField = schema?.Properties?.ContainsKey(name) == true;
            child.IsMember |= value is null or JsonMap { Count: 0 } || !isStructField;
        }
    }
}
