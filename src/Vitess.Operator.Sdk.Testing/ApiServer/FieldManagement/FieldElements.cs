namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The elements of field paths.</summary>
internal static class FieldElements
{
    public static string Field(string name) => "f:" + name;

    /// <summary>The element of an item: its keys for a map list, its value for a set.</summary>
    public static string Item(Schema list, object? item)
    {
        var writer = JsonWriter.Rent();
        Write(writer, list, item);
        var result = NameCache.Get(writer.Written);
        JsonWriter.Return(writer);
        return result;
    }

    /// <summary>Writes the element of an item.</summary>
    public static void Write(JsonWriter writer, Schema list, object? item)
    {
        if (list.IsSetList)
        {
            writer.Raw("v:"u8).Value(item);
            return;
        }

        var map = item as JsonMap;
        var start = writer.Raw("k:{"u8).Length;
        foreach (var key in list.SortedKeys)
        {
            object? value = null;
            if (map?.TryGetValue(key, out value) != true && (value = DefaultKey(list, key)) is null)
            {
                continue;
            }

            if (writer.Length > start)
            {
                writer.Byte((byte)',');
            }

            writer.String(key);
            writer.Byte((byte)':');
            writer.Value(value);
        }

        writer.Byte((byte)'}');
    }

    /// <summary>The element as messages show it.</summary>
    public static string Show(string element)
    {
        var rest = element[2..];
        switch (element[0])
        {
            case 'k':
                var keys = (JsonMap)JsonParser.Parse(System.Text.Encoding.UTF8.GetBytes(rest))!;
                return "[" + string.Join(",", keys.Select(k => $"{k.Key}={JsonWriter.Text(k.Value)}")) + "]";
            case 'v':
                return "[=" + rest + "]";
            default:
                return "." + rest;
        }
    }

    public static Schema? SchemaOf(Schema? parent, string element) =>
        element.StartsWith("f:", StringComparison.Ordinal) ? parent?.Property(element[2..]) : parent?.Items;

    /// <summary>Whether a list is owned as a whole.</summary>
    public static bool IsAtomicList(Schema? schema) => schema is null || schema.ListOwnership == ListOwnership.Atomic;

    // The published schemas do not tell the defaults of keys; this is the one that matters.
    private static object? DefaultKey(Schema list, string key) => key == "protocol"
        ? "TCP"
        : list.Items?.Property(key) is { HasDefault: true } field ? field.Default : null;
}
