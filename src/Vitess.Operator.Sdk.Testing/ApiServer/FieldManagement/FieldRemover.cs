namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Takes the paths of a set out of an object.</summary>
internal static class FieldRemover
{
    public static void Remove(JsonMap obj, FieldSet set, Schema? schema) => RemoveFields(obj, set, schema);

    private static void RemoveFields(JsonMap map, FieldSet set, Schema? schema)
    {
        foreach (var (element, child) in set.Children)
        {
            if (!element.StartsWith("f:", StringComparison.Ordinal))
            {
                continue;
            }

            var name = element[2..];
            if (child.IsMember)
            {
                map.Remove(name);
            }
            else
            {
                RemoveBelow(map[name], child, schema?.Property(name));
            }
        }
    }

    private static void RemoveBelow(object? value, FieldSet set, Schema? schema)
    {
        switch (value)
        {
            case JsonMap map:
                RemoveFields(map, set, schema);
                break;
            case JsonList list when !FieldElements.IsAtomicList(schema):
                list.RemoveAll(item => set.Child(FieldElements.Item(schema!, item)) is { IsMember: true });
                foreach (var item in list)
                {
                    if (set.Child(FieldElements.Item(schema!, item)) is { } child)
                    {
                        RemoveBelow(item, child, schema!.Items);
                    }
                }

                break;
        }
    }
}
