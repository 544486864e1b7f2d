namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Lays a configuration over an object: maps and keyed lists are merged, everything else is replaced.</summary>
internal static class ConfigurationMerger
{
    public static JsonMap Merge(JsonMap live, JsonMap configuration, Schema? schema)
    {
        foreach (var (name, value) in configuration)
        {
            live[name] = Value(live[name], value, schema?.Property(name));
        }

        return live;
    }

    private static object? Value(object? live, object? value, Schema? schema) => (live, value) switch
    {
        (JsonMap a, JsonMap b) when schema is not { AtomicMap: true } => Merge(a, b, schema),
        (JsonList a, JsonList b) when !FieldElements.IsAtomicList(schema) => Lists(a, b, schema!),
        _ => JsonTree.Clone(value),
    };

    // Items that only the object has come first where both orders leave a choice; shared items come in the order of the configuration.
    private static JsonList Lists(JsonList live, JsonList configured, Schema schema)
    {
        var lhs = live.Select(i => FieldElements.Item(schema, i)).ToList();
        var rhs = configured.Select(i => FieldElements.Item(schema, i)).ToList();
        var shared = new Queue<string>(rhs.Where(lhs.Contains));
        var inRight = rhs.ToHashSet(StringComparer.Ordinal);
        var result = new JsonList();
        var (l, r) = (0, 0);
        while (l < lhs.Count || r < rhs.Count)
        {
            if (l < lhs.Count && !inRight.Contains(lhs[l]))
            {
                result.Add(live[l++]);
            }
            else if (l < lhs.Count && (r == rhs.Count || (lhs[l] != rhs[r] && (!shared.TryPeek(out var next) || next != lhs[l]))))
            {
                // A shared item whose turn is another one.
                l++;
            }
            else
            {
                Take(result, live, configured[r], lhs, rhs[r], schema);
                l += l < lhs.Count && lhs[l] == rhs[r] ? 1 : 0;
                if (shared.TryPeek(out var taken) && taken == rhs[r])
                {
                    shared.Dequeue();
                }

                r++;
            }
        }

        return result;
    }

    private static void Take(JsonList result, JsonList live, object? item, List<string> lhs, string element, Schema schema)
    {
        var at = lhs.IndexOf(element);
        result.Add(at < 0 ? JsonTree.Clone(item) : Value(live[at], item, schema.Items));
    }
}
