namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A set of paths as a tree, in the form that fieldsV1 has: <c>f:name</c>, <c>k:{...}</c>, <c>v:...</c>.</summary>
internal sealed class FieldSet
{
    private readonly FieldChildren _children = new();

    /// <summary>Whether the path to this node itself is in the set.</summary>
    public bool IsMember { get; set; }

    public FieldChildren Children => _children;

    public bool IsEmpty => !IsMember && _children.Count == 0;

    public FieldSet? Child(string element) => _children.Find(element);

    public FieldSet Ensure(string element)
    {
        if (_children.Find(element) is { } child)
        {
            return child;
        }

        child = new FieldSet();
        _children.Set(element, child);
        return child;
    }

    public void Remove(string element) => _children.Remove(element);

    public static FieldSet Parse(JsonMap? fields)
    {
        var set = new FieldSet();
        foreach (var (element, value) in fields ?? [])
        {
            if (element == ".")
            {
                set.IsMember = true;
                continue;
            }

            var child = Parse(value as JsonMap);
            child.IsMember |= child._children.Count == 0;
            set._children.Set(element, child);
        }

        return set;
    }

    /// <summary>The set as text, the same object for the same set.</summary>
    public JsonShared ToJson()
    {
        var writer = JsonWriter.Rent();
        WriteTo(writer);
        var result = JsonPool.Get(writer.Written);
        JsonWriter.Return(writer);
        return result;
    }

    public FieldSet Union(FieldSet other)
    {
        var result = new FieldSet { IsMember = IsMember || other.IsMember };
        foreach (var (element, child) in _children)
        {
            result._children.Set(element, other.Child(element) is { } theirs ? child.Union(theirs) : child);
        }

        foreach (var (element, child) in other._children)
        {
            if (Child(element) is null)
            {
                result._children.Set(element, child);
            }
        }

        return result;
    }

    /// <summary>The paths that are in this set and not in the other.</summary>
    public FieldSet Difference(FieldSet other)
    {
        var result = new FieldSet { IsMember = IsMember && !other.IsMember };
        foreach (var (element, child) in _children)
        {
            result.Keep(element, other.Child(element) is { } theirs ? child.Difference(theirs) : child);
        }

        return result;
    }

    /// <summary>The paths that are in this set and neither in the other nor below one of its paths.</summary>
    public FieldSet RecursiveDifference(FieldSet other)
    {
        var result = new FieldSet { IsMember = IsMember && !other.IsMember };
        foreach (var (element, child) in _children)
        {
            var theirs = other.Child(element);
            if (theirs is not { IsMember: true })
            {
                result.Keep(element, theirs is null ? child : child.RecursiveDifference(theirs));
            }
        }

        return result;
    }

    public FieldSet Intersection(FieldSet other)
    {
        var result = new FieldSet { IsMember = IsMember && other.IsMember };
        foreach (var (element, child) in _children)
        {
            if (other.Child(element) is { } theirs)
            {
                result.Keep(element, child.Intersection(theirs));
            }
        }

        return result;
    }

    /// <summary>The same set with each struct field on the way to a path as a path of its own.</summary>
    public FieldSet WithNamedParents(Schema? schema)
    {
        var result = new FieldSet { IsMember = IsMember };
        foreach (var (element, child) in _children)
        {
            var below = FieldElements.SchemaOf(schema, element);
            var made = child.WithNamedParents(below);
            made.IsMember |= element.StartsWith("f:", StringComparison.Ordinal) && schema?.Properties?.ContainsKey(element[2..]) == true;
            result._children.Set(element, made);
        }

        return result;
    }

    public bool Same(FieldSet other) =>
        IsMember == other.IsMember && _children.Count == other._children.Count
        && _children.All(c => other.Child(c.Key) is { } theirs && c.Value.Same(theirs));

    private void WriteTo(JsonWriter writer)
    {
        writer.Byte((byte)'{');
        var isFirst = true;
        if (IsMember && _children.Count > 0)
        {
            writer.Raw("\".\":{}"u8);
            isFirst = false;
        }

        foreach (var (element, child) in _children)
        {
            if (!isFirst)
            {
                writer.Byte((byte)',');
            }

            isFirst = false;
            writer.String(element);
            writer.Byte((byte)':');
            child.WriteTo(writer);
        }

        writer.Byte((byte)'}');
    }

    /// <summary>The paths in order, as messages show them.</summary>
    public IEnumerable<string> Paths(string prefix = "")
    {
        if (IsMember && prefix.Length > 0)
        {
            yield return prefix;
        }

        foreach (var (element, child) in _children)
        {
            foreach (var path in child.Paths(prefix + FieldElements.Show(element)))
            {
                yield return path;
            }
        }
    }

    private void Keep(string element, FieldSet child)
    {
        if (!child.IsEmpty)
        {
            _children.Set(element, child);
        }
    }
}
