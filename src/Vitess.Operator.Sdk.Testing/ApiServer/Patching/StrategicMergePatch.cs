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
            patch.Remove(Directive);
            switch (directive)
            {
                case "replace":
                    return patch;
                case "delete":
                    return new JsonMap();
                case "merge":
                    break;
                default:
                    throw new PatchException($"unable to find api field in struct: unknown patch type: {GoText.Value(directive)} in map: {GoText.Value(patch)}");
            }
        }

        Retain(target, patch);
        Orders(target, patch, schema);
        foreach (var (key, value) in patch)
        {
            if (!key.StartsWith('$'))
            {
                Field(target, key, value, schema.Property(key) ?? Schema.Anything);
            }
        }

        return target;
    }

    private void Field(JsonMap target, string key, object? value, Schema schema)
    {
        switch (value)
        {
            case null:
                target.Remove(key);
                break;
            case JsonMap map when target[key] is JsonMap existing:
                target[key] = Apply(existing, map, schema);
                break;
            case JsonMap map:
                target[key] = Apply(new JsonMap(), map, schema);
                break;
            case JsonList list when Merges(schema):
                target[key] = MergeLists(target[key] as JsonList ?? [], list, schema, null);
                break;
            default:
                target[key] = value;
                break;
        }
    }

    private static bool Merges(Schema schema) => schema.Type == "array" && (schema.PatchStrategy ?? "").Split(',').Contains("merge");

    private JsonList MergeLists(JsonList target, JsonList patch, Schema schema, JsonList? order)
    {
        if (schema.PatchMergeKey is null)
        {
            var merged = new JsonList(target);
            merged.AddRange(patch.Where(p => !target.Exists(t => JsonTree.Same(t, p))));
            return order is null ? merged : Ordered(merged, target, order, v => JsonWriter.Text(v));
        }

        return MergeItems(target, patch, schema, order);
    }

    private JsonList MergeItems(JsonList target, JsonList patch, Schema schema, JsonList? order)
    {
        var mergeKey = schema.PatchMergeKey!;
        if (patch.Maps().Any(p => p.Text(Directive) == "replace"))
        {
            return new(patch.Where(p => p is not JsonMap map || map.Text(Directive) != "replace"));
        }

        var result = new JsonList(target);
        var added = new JsonList();
        foreach (var item in patch)
        {
            Item(result, added, item as JsonMap ?? throw new PatchException($"expected an object in a list that is merged by {mergeKey}"), mergeKey, schema);
        }

        // Without an order, new items come before those that were there.
        var all = new JsonList(added.Concat(result));
        if (order is null)
        {
            return all;
        }

        var wanted = order.Maps().Select(o => JsonWriter.Text(o[mergeKey])).ToHashSet(StringComparer.Ordinal);
        foreach (var item in patch.Maps().Where(p => p.Text(Directive) is null))
        {
            if (!wanted.Contains(JsonWriter.Text(item[mergeKey])))
            {
                throw new PatchException($"The order in patch list:\n{GoText.Value(patch)}\n doesn't match $setElementOrder list:\n{GoText.Value(order)}\n");
            }
        }

        return Ordered(all, target, new JsonList(order.Maps().Select(o => o[mergeKey])), v => JsonWriter.Text((v as JsonMap)?[mergeKey]));
    }

    private void Item(JsonList result, JsonList added, JsonMap item, string mergeKey, Schema schema)
    {
        if (!item.TryGetValue(mergeKey, out var key))
        {
            throw new PatchException($"map: {GoText.Value(item)} does not contain declared merge key: {mergeKey}");
        }

        bool IsIt(object? other) => other is JsonMap map && JsonTree.Same(map[mergeKey], key);
        var directive = item.Text(Directive);
        if (directive == "delete")
        {
            result.RemoveAll(IsIt);
            return;
        }

        if (directive is not null and not "merge")
        {
            throw new PatchException($"unknown patch type: {directive} in map: {GoText.Value(item)}");
        }

        var at = result.FindIndex(IsIt);
        if (at >= 0)
        {
            result[at] = Apply((JsonMap)result[at]!, item, schema.Items!);
        }
        else
        {
            added.Add(Apply(new JsonMap(), item, schema.Items!));
        }
    }

    // Items that the order names come in that order; others keep their place relative to the items that were before them.
    private static JsonList Ordered(JsonList items, JsonList live, JsonList order, Func<object?, string> keyOf)
    {
        var positions = order.Select((o, i) => (Key: o is JsonMap ? keyOf(o) : JsonWriter.Text(o), i)).DistinctBy(o => o.Key).ToDictionary(o => o.Key, o => o.i, StringComparer.Ordinal);
        var ordered = items.Where(i => positions.ContainsKey(keyOf(i))).OrderBy(i => positions[keyOf(i)]).ToList();
        var others = items.Where(i => !positions.ContainsKey(keyOf(i))).ToList();
        var places = live.Select((l, i) => (Key: keyOf(l), i)).DistinctBy(l => l.Key).ToDictionary(l => l.Key, l => l.i, StringComparer.Ordinal);
        var result = new JsonList();
        var (a, b) = (0, 0);
        while (a < ordered.Count || b < others.Count)
        {
            var takeOther = a == ordered.Count
                || (b < others.Count && Place(others[b]) < Place(ordered[a]) && Place(others[b]) >= 0);
            result.Add(takeOther ? others[b++] : ordered[a++]);
        }

        return result;

        int Place(object? item) => places.GetValueOrDefault(keyOf(item), int.MaxValue);
    }

    private static void Retain(JsonMap target, JsonMap patch)
    {
        if (patch[RetainKeys] is not JsonList retained)
        {
            return;
        }

        patch.Remove(RetainKeys);
        var kept = retained.Texts().ToHashSet(StringComparer.Ordinal);
        target.RemoveAll(e => !kept.Contains(e.Key));
    }

    private void Orders(JsonMap target, JsonMap patch, Schema schema)
    {
        foreach (var (key, value) in patch.ToList())
        {
            if (key.StartsWith(DeletePrefix, StringComparison.Ordinal))
            {
                RemoveFrom(target, key[DeletePrefix.Length..], value as JsonList ?? []);
            }
            else if (key.StartsWith(OrderPrefix, StringComparison.Ordinal) && value is JsonList order)
            {
                var field = key[OrderPrefix.Length..];
                var list = schema.Property(field) ?? Schema.Anything;
                var changes = patch[field] as JsonList ?? [];
                target[field] = MergeLists(target[field] as JsonList ?? [], changes, list, order);
                patch.Remove(field);
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
