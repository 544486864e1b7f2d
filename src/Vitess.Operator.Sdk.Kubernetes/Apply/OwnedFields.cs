using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Who set which field of an object, read from <c>metadata.managedFields</c>: a tree beside the object's own.</summary>
/// <remarks>Format: Kubernetes API reference, <c>FieldsV1</c>. Entries of subresources do not count: the status is nobody's wish.</remarks>
internal sealed class OwnedFields
{
    private readonly SortedDictionary<string, OwnedFields> _children = new(StringComparer.Ordinal);
    private readonly List<(JsonObject Key, OwnedFields Fields)> _items = [];

    /// <summary>Nobody set this, or nothing is known.</summary>
    public static OwnedFields Nothing { get; } = new();

    /// <summary>We set this and everything below it.</summary>
    public static OwnedFields Everything { get; } = new() { Ours = true };

    /// <summary>Whether one of our managers set this very field.</summary>
    public bool Ours { get; private set; }

    /// <summary>Another manager that set this very field.</summary>
    public string? Other { get; private set; }

    /// <summary>Whether nothing below is told apart.</summary>
    public bool IsLeaf => _children.Count == 0 && _items.Count == 0;

    public static OwnedFields Of(JsonObject live, IReadOnlyCollection<string> ourManagers)
    {
        if (live.GetMetadata()?["managedFields"] is not JsonArray entries)
        {
            return Nothing;
        }

        var root = new OwnedFields();
        foreach (var entry in entries.OfType<JsonObject>())
        {
            if (string.IsNullOrEmpty(entry.GetText("subresource")) && entry.GetObject("fieldsV1") is { } fields)
            {
                var manager = entry.GetText("manager") ?? string.Empty;
                root.Add(fields, ourManagers.Contains(manager) ? null : manager);
            }
        }

        return root;
    }

    public OwnedFields Field(string name)
    {
        if (ReferenceEquals(this, Everything))
        {
            return this;
        }

        return _children.TryGetValue(name, out var child) ? child : Nothing;
    }

    /// <summary>The entry of a list item, found by its key fields.</summary>
    public OwnedFields Item(JsonObject item)
    {
        if (ReferenceEquals(this, Everything))
        {
            return this;
        }

        foreach (var (key, fields) in _items)
        {
            if (key.All(part => JsonNode.DeepEquals(part.Value, item[part.Key])))
            {
                return fields;
            }
        }

        return Nothing;
    }

    /// <summary>The entry of a member of a set.</summary>
    public OwnedFields Member(JsonNode value) => Field("v:" + value.ToJsonString());

    private void Add(JsonObject fields, string? other)
    {
        Mark(fields, other);
        foreach (var (name, below) in fields)
        {
            if (name.StartsWith("f:", StringComparison.Ordinal))
            {
                Child(name[2..]).Add(below as JsonObject ?? [], other);
            }
            else if (name.StartsWith("k:", StringComparison.Ordinal) && JsonNode.Parse(name.AsSpan(2).ToString()) is JsonObject key)
            {
                ItemOf(key).Add(below as JsonObject ?? [], other);
            }
            else if (name.StartsWith("v:", StringComparison.Ordinal))
            {
                Child(name).Add(below as JsonObject ?? [], other);
            }
        }
    }

    private void Mark(JsonObject fields, string? other)
    {
        if (fields.Count > 0 && !fields.ContainsKey("."))
        {
            return;
        }

        if (other is null)
        {
            Ours = true;
        }
        else
        {
            Other ??= other;
        }
    }

    private OwnedFields Child(string name)
    {
        if (!_children.TryGetValue(name, out var child))
        {
            child = new();
            _children.Add(name, child);
        }

        return child;
    }

    private OwnedFields ItemOf(JsonObject key)
    {
        foreach (var (present, fields) in _items)
        {
            if (JsonNode.DeepEquals(present, key))
            {
                return fields;
            }
        }

        var added = new OwnedFields();
        _items.Add((key, added));
        return added;
    }
}
