using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>JSON patch (RFC 6902) with the habits of the library that the API server uses.</summary>
[Behaviour(BehaviourBasis.Documented, "JSON patch on fields without a schema follows RFC 6902 (PatchFormatTests).")]
internal static class JsonPatch
{
    public const int MaxOperations = 10_000;

    /// <exception cref="PatchException">An operation cannot be done.</exception>
    public static object? Apply(object? document, JsonList operations)
    {
        var root = new JsonMap { { "", document } };
        foreach (var operation in operations)
        {
            Apply(root, operation as JsonMap ?? throw new PatchException("an operation is no object"));
        }

        return root[""];
    }

    private static void Apply(JsonMap root, JsonMap operation)
    {
        var path = Pointer(operation.Text("path") ?? throw new PatchException("an operation has no path"));
        switch (operation.Text("op"))
        {
            case "add":
                Add(root, path, JsonTree.Clone(Value(operation)));
                break;
            case "remove":
                Remove(root, path);
                break;
            case "replace":
                Replace(root, path, JsonTree.Clone(Value(operation)));
                break;
            case "move":
                var from = Pointer(From(operation));
                var moved = Find(root, from, missingIsNull: false);
                Remove(root, from);
                Add(root, path, moved);
                break;
            case "copy":
                Add(root, path, JsonTree.Clone(Find(root, Pointer(From(operation)), missingIsNull: true)));
                break;
            case "test":
                if (!JsonTree.Same(Find(root, path, missingIsNull: true), operation["value"]))
                {
                    throw new PatchException("a test failed");
                }

                break;
            default:
                throw new PatchException("unknown operation");
        }
    }

    private static object? Value(JsonMap operation) =>
        operation.TryGetValue("value", out var value) ? value : throw new PatchException("an operation has no value");

    private static string From(JsonMap operation) => operation.Text("from") ?? throw new PatchException("an operation has no from");

    // What stands before the first slash is passed over.
    private static string[] Pointer(string path) =>
        [.. path.Split('/').Select((part, at) => at == 0 ? "" : part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    private static void Add(JsonMap root, string[] path, object? value)
    {
        switch (Parent(root, path))
        {
            case JsonMap map:
                map[path[^1]] = value;
                break;
            case JsonList list:
                list.Insert(path[^1] == "-" ? list.Count : Index(path[^1], list.Count), value);
                break;
            default:
                throw new PatchException("the parent is missing");
        }
    }

    private static void Remove(JsonMap root, string[] path)
    {
        switch (Parent(root, path))
        {
            case JsonMap map when map.Remove(path[^1]):
                break;
            case JsonList list:
                list.RemoveAt(Index(path[^1], list.Count - 1));
                break;
            default:
                throw new PatchException("there is nothing to remove");
        }
    }

    private static void Replace(JsonMap root, string[] path, object? value)
    {
        switch (Parent(root, path))
        {
            case JsonMap map:
                map[path[^1]] = value;
                break;
            case JsonList list:
                list[Index(path[^1], list.Count - 1)] = value;
                break;
            default:
                throw new PatchException("there is nothing to replace");
        }
    }

    private static object? Find(JsonMap root, string[] path, bool missingIsNull)
    {
        switch (Parent(root, path))
        {
            case JsonMap map when map.TryGetValue(path[^1], out var value):
                return value;
            case JsonMap when missingIsNull:
                return null;
            case JsonList list:
                return list[Index(path[^1], list.Count - 1)];
            default:
                throw new PatchException("the path is missing");
        }
    }

    private static object? Parent(JsonMap root, string[] path)
    {
        object? node = root;
        for (var i = 0; i < path.Length - 1; i++)
        {
            node = node switch
            {
                JsonMap map when map.TryGetValue(path[i], out var child) => child,
                JsonList list => list[Index(path[i], list.Count - 1)],
                _ => throw new PatchException("the parent is missing"),
            };
        }

        return node;
    }

    private static int Index(string text, int last)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            throw new PatchException("an index is no number");
        }

        index = index < 0 ? index + last + 1 : index;
        return index >= 0 && index <= last ? index : throw new PatchException("an index is out of range");
    }
}
