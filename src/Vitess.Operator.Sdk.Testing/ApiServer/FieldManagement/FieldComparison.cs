namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a write added, changed and removed, as sets of paths.</summary>
internal sealed class FieldComparison
{
    // Go holds these by value, so an object that is empty has them already.
    private static readonly HashSet<string> ValueStructs = new(StringComparer.Ordinal)
    {
        "metadata", "spec", "status", "template", "strategy", "updateStrategy", "jobTemplate", "loadBalancer", "roleRef", "scaleTargetRef", "names",
        "daemonEndpoints", "kubeletEndpoint", "nodeInfo",
    };

    // Lists that Go writes as null when they are empty, so that they are never added as a whole.
    private static readonly HashSet<string> ValueLists = new(StringComparer.Ordinal) { "containers", "rules", "versions" };

    private readonly FieldSet _added = new();
    private readonly FieldSet _modified = new();
    private readonly FieldSet _removed = new();

    private FieldComparison()
    {
    }

    public FieldSet Added { get; private set; } = new();

    public FieldSet Modified { get; private set; } = new();

    public FieldSet Removed { get; private set; } = new();

    public bool IsSame => Added.IsEmpty && Modified.IsEmpty && Removed.IsEmpty;

    public FieldSet Changed => Added.Union(Modified);

    public static FieldComparison Compare(JsonMap? before, JsonMap after, Schema schema, bool isTyped)
    {
        var comparison = new FieldComparison();
        comparison.Walk(new Path(null, ""), before ?? new JsonMap(), after, schema, isTyped);
        comparison.Added = comparison._added;
        comparison.Modified = comparison._modified;
        comparison.Removed = comparison._removed;
        return comparison;
    }

    /// <summary>Leaves out what a write to this resource does not own.</summary>
    public void Without(FieldSet ignored)
    {
        Added = Added.RecursiveDifference(ignored);
        Modified = Modified.RecursiveDifference(ignored);
        Removed = Removed.RecursiveDifference(ignored);
    }

    private void Walk(Path path, object? before, object? after, Schema? schema, bool isTyped)
    {
        if (IsLeaf(before, schema) && IsLeaf(after, schema))
        {
            Leaf(path, before, after);
            return;
        }

        if (before is JsonMap or null && after is JsonMap or null)
        {
            Fields(path, before as JsonMap, after as JsonMap, schema, isTyped);
        }
        else if (before is JsonList or null && after is JsonList or null)
        {
            Items(path, before as JsonList ?? [], after as JsonList ?? [], schema!, isTyped);
        }
        else
        {
            Leaf(path, before, after);
            return;
        }

        Mark(path, before, after);
    }

    private void Fields(Path path, JsonMap? before, JsonMap? after, Schema? schema, bool isTyped)
    {
        foreach (var (name, value) in after ?? [])
        {
            object? old = null;
            var had = before?.TryGetValue(name, out old) == true;
            if (!had && before is not null && isTyped && IsValue(name, value))
            {
                (old, had) = (value is JsonMap ? new JsonMap() : new JsonList(), true);
            }

            if (!had || !IsUnchanged(old, value))
            {
                Visit(new Path(path, FieldElements.Field(name)), had, old, true, value, schema?.Property(name), isTyped);
            }
        }

        foreach (var (name, value) in before ?? [])
        {
            if (after?.ContainsKey(name) != true)
            {
                Visit(new Path(path, FieldElements.Field(name)), true, value, false, null, schema?.Property(name), isTyped);
            }
        }
    }

    // Most of an object stays as it is, and needs no walk.
    private static bool IsUnchanged(object? before, object? after) => before is not null && after is not null && JsonTree.Same(before, after);

    private void Items(Path path, JsonList before, JsonList after, Schema schema, bool isTyped)
    {
        var old = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var item in before)
        {
            old[FieldElements.Item(schema, item)] = item;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in after)
        {
            var element = FieldElements.Item(schema, item);
            seen.Add(element);
            var had = old.TryGetValue(element, out var previous);
            if (!had || !IsUnchanged(previous, item))
            {
                Visit(new Path(path, element), had, previous, true, item, schema.Items, isTyped);
            }
        }

        foreach (var (element, item) in old)
        {
            if (!seen.Contains(element))
            {
                Visit(new Path(path, element), true, item, false, null, schema.Items, isTyped);
            }
        }
    }

    private void Visit(Path path, bool had, object? before, bool has, object? after, Schema? schema, bool isTyped)
    {
        if (had && has && before is not null && after is not null)
        {
            Walk(path, before, after, schema, isTyped);
            return;
        }

        if (had && has)
        {
            if (before is not null || after is not null)
            {
                Leaf(path, before ?? Missing.Null, after ?? Missing.Null);
            }

            return;
        }

        var present = has ? after : before;
        if (present is not null && !IsLeaf(present, schema))
        {
            Walk(path, has ? null : before, has ? after : null, schema, isTyped);
            return;
        }

        (has ? _added : _removed).Mark(path);
    }

    private void Leaf(Path path, object? before, object? after)
    {
        if (before is null)
        {
            _added.Mark(path);
        }
        else if (after is null)
        {
            _removed.Mark(path);
        }
        else if (!JsonTree.Same(before, after))
        {
            _modified.Mark(path);
        }
    }

    private void Mark(Path path, object? before, object? after)
    {
        if (before is null)
        {
            _added.Mark(path);
        }
        else if (after is null)
        {
            _removed.Mark(path);
        }
    }

    /// <summary>Whether Go holds the field by value, so that it is there before anybody sets it.</summary>
    public static bool IsValue(string name, object? value) => value switch
    {
        JsonMap => ValueStructs.Contains(name),
        JsonList => ValueLists.Contains(name),
        _ => false,
    };

    /// <summary>Whether a value is owned as a whole.</summary>
    public static bool IsLeaf(object? value, Schema? schema) => value switch
    {
        JsonMap map => map.Count == 0 || schema is { AtomicMap: true },
        JsonList list => FieldElements.IsAtomicList(schema) || list.Count == 0,
        null => true,
        _ => true,
    };

    internal sealed record Path(Path? Parent, string Element)
    {
        public FieldSet In(FieldSet root) => Parent is null ? root : Parent.In(root).Ensure(Element);
    }

    private static class Missing
    {
        public static readonly object Null = "\0null";
    }
}
