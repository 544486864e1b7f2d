namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Strategic merge patch: lists with a merge key are merged by it, and directives remove, replace and order.</summary>
internal sealed class StrategicMergePatch
{
    private const string Directive = "$patch";
    private const string RetainKeys = "$retainKeys";
    private const string OrderPrefix = "$setElementOrder/";
    private const string DeletePrefix = "$deleteFromPrimitiveList/";

    /// <exception cref="PatchException">A directive or an item is wrong.</exception>
    public JsonMap Apply(JsonMap target, JsonMap patch, Schema schema)
    {
        patch = JsonTree.Clone(patch);
        if (patch.TryGetValue(Directive, out var directive))
        {
            switch (directive)
            {
                case "replace":
                    patch.Remove(Directive);
                    return patch;
                case "delete":
                    return new JsonMap();
                case "merge":
                    patch.Remove(Directive);
                    break;
                default:
                    throw new PatchException($"unknown patch type: {GoText.Value(directive)} in map: {GoText.Value(patch)}");
            }
        }

        Retain(target, patch);
        foreach (var (key, value) in patch.ToList())
        {
            if (key.StartsWith(DeletePrefix, StringComparison.Ordinal))
            {
                RemoveFrom(target, key[DeletePrefix.Length..], value as JsonList ?? []);
            }
        }

        foreach (var (key, value) in patch)
        {
            if (!key.StartsWith('$'))
            {
                Field(target, key, value, schema.Property(key) ?? Schema.Anything, patch[OrderPrefix + key] as JsonList);
            }
        }

        OrderAlone(target, patch, schema);
        return target;
    }

    private void Field(JsonMap target, string key, object? value, Schema schema, JsonList? order)
    {
        switch (value)
        {
            case null:
                target.Remove(key);
                break;
            case JsonMap map when target[key] is JsonMap existing:
                target[key] = Apply(existing, map, schema);
                break;
            case JsonList list when Merges(schema) && target[key] is JsonList existing:
                target[key] = MergeLists(existing, list, schema, order);
                break;
            default:
                target[key] = WithoutDirectives(value);
                break;
        }
    }

    // What has nothing to work on loses its directives, and with them what they stand in.
    private static object? WithoutDirectives(object? value)
    {
        switch (value)
        {
            case JsonMap map:
                if (map.ContainsKey(Directive))
                {
                    return new JsonMap();
                }

                var copy = new JsonMap();
                foreach (var (key, child) in map)
                {
                    if (!key.StartsWith('$') && child is not null)
                    {
                        copy[key] = WithoutDirectives(child);
                    }
                }

                return copy;
            case JsonList list:
                return new JsonList(list.Where(i => i is not JsonMap map || !map.ContainsKey(Directive)).Select(WithoutDirectives));
            default:
                return value;
        }
    }

    private static bool Merges(Schema schema) => schema.Type == "array" && (schema.PatchStrategy ?? "").Split(',').Contains("merge");

    private JsonList MergeLists(JsonList target, JsonList patch, Schema schema, JsonList? order) =>
        schema.PatchMergeKey is { } key
            ? MergeItems(target, patch, schema, key, order)
            : Values(target, patch, order);

    private static JsonList Values(JsonList target, JsonList patch, JsonList? order)
    {
        var all = new JsonList(target.Concat(patch.Where(p => !target.Exists(t => JsonTree.Same(t, p)))));
        return Ordered(all, target, order ?? patch, JsonWriter.Text);
    }

    private JsonList MergeItems(JsonList target, JsonList patch, Schema schema, string mergeKey, JsonList? order)
    {
        if (patch.Maps().Any(p => p.Text(Directive) == "replace"))
        {
            return new(patch.Where(p => p is not JsonMap map || map.Text(Directive) != "replace"));
        }

        var result = new JsonList(target);
        var kept = new JsonList();
        foreach (var item in patch)
        {
            var map = item as JsonMap ?? throw new PatchException($"expected an object in a list that is merged by {mergeKey}");
            if (Item(result, map, mergeKey, schema))
            {
                kept.Add(map);
            }
        }

        if (order is not null)
        {
            CheckOrder(kept, order, mergeKey);
        }

        return Ordered(result, target, order ?? kept, v => JsonWriter.Text((v as JsonMap)?[mergeKey]));
    }

    private static void CheckOrder(JsonList patch, JsonList order, string mergeKey)
    {
        var wanted = order.Maps().Select(o => JsonWriter.Text(o[mergeKey])).ToHashSet(StringComparer.Ordinal);
        if (patch.Maps().Any(p => !wanted.Contains(JsonWriter.Text(p[mergeKey]))))
        {
            throw new PatchException($"The order in patch list:\n{GoText.Value(patch)}\n doesn't match $setElementOrder list:\n{GoText.Value(order)}\n");
        }
    }

    // False when the item was a directive.
    private bool Item(JsonList result, JsonMap item, string mergeKey, Schema schema)
    {
        var directive = item.Text(Directive);
        if (!item.TryGetValue(mergeKey, out var key))
        {
            throw new PatchException($"map: {GoText.Value(item)} does not contain declared merge key: {mergeKey}");
        }

        if (directive is not null and not "delete" and not "merge")
        {
            throw new PatchException($"unknown patch type: {directive} in map: {GoText.Value(new JsonMap { { Directive, directive } })}");
        }

        bool IsIt(object? other) => other is JsonMap map && JsonTree.Same(map[mergeKey], key);
        if (directive == "delete")
        {
            result.RemoveAll(IsIt);
            return false;
        }

        var at = result.FindIndex(IsIt);
        if (at >= 0)
        {
            result[at] = Apply((JsonMap)result[at]!, item, schema.Items!);
        }
        else
        {
            result.Add(WithoutDirectives(item));
        }

        return true;
    }

    /// <summary>Merges the items that the order names, in that order, with the others, in the order in which they were.</summary>
    private static JsonList Ordered(JsonList items, JsonList live, JsonList order, Func<object?, string> keyOf)
    {
        var positions = Positions(order, keyOf);
        var places = Positions(live, keyOf);
        var named = items.Where(i => positions.ContainsKey(keyOf(i))).OrderBy(i => positions[keyOf(i)]).ToList();
        var others = items.Where(i => !positions.ContainsKey(keyOf(i))).OrderBy(i => places.GetValueOrDefault(keyOf(i), int.MaxValue)).ToList();
        var result = new JsonList();
        var (a, b) = (0, 0);
        while (a < others.Count || b < named.Count)
        {
            var takeOther = b == named.Count
                || (a < others.Count && places.TryGetValue(keyOf(others[a]), out var left) && places.TryGetValue(keyOf(named[b]), out var right) && left < right);
            result.Add(takeOther ? others[a++] : named[b++]);
        }

        return result;
    }

    private static Dictionary<string, int> Positions(JsonList list, Func<object?, string> keyOf)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            result.TryAdd(keyOf(list[i]), i);
        }

        return result;
    }

    private static void Retain(JsonMap target, JsonMap patch)
    {
        if (patch[RetainKeys] is JsonList retained)
        {
            var kept = retained.Texts().ToHashSet(StringComparer.Ordinal);
            target.RemoveAll(e => !kept.Contains(e.Key));
        }
    }

    // An order may come without changes to its list.
    private void OrderAlone(JsonMap target, JsonMap patch, Schema schema)
    {
        foreach (var (key, value) in patch)
        {
            if (key.StartsWith(OrderPrefix, StringComparison.Ordinal) && value is JsonList order && key[OrderPrefix.Length..] is var field
                && !patch.ContainsKey(field) && target[field] is JsonList existing && schema.Property(field) is { } list)
            {
                target[field] = MergeLists(existing, [], list, order);
            }
        }
    }

    private static void RemoveFrom(JsonMap target, string field, JsonList values)
    {
        if (target[field] is JsonList list)
        {
            list.RemoveAll(i => values.Exists(v => JsonTree.Same(v, i)));
        }
    }
}
