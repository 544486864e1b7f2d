namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The JSON paths of printer columns: fields, indexes, wildcards and filters on equality.</summary>
internal sealed class JsonPath(string text)
{
    private readonly List<string> _steps = Steps(text);

    public IEnumerable<object?> Find(object? root) => _steps.Aggregate(Enumerable.Repeat(root, 1), (nodes, step) => nodes.SelectMany(n => Step(n, step)));

    private static IEnumerable<object?> Step(object? node, string step)
    {
        if (step.StartsWith("?(", StringComparison.Ordinal))
        {
            return Filter(node, step[2..^1]);
        }

        return (node, step) switch
        {
            (JsonList list, "*") => list,
            (JsonMap map, "*") => map.Select(e => e.Value),
            (JsonMap map, _) when map.TryGetValue(step, out var value) => [value],
            (JsonList list, _) when int.TryParse(step, out var at) && (at < 0 ? at + list.Count : at) is var index && index >= 0 && index < list.Count => [list[index]],
            _ => [],
        };
    }

    private static IEnumerable<object?> Filter(object? node, string condition)
    {
        var at = condition.IndexOf("==", StringComparison.Ordinal);
        if (node is not JsonList list || at < 0)
        {
            return [];
        }

        var path = new JsonPath(condition[..at].Trim().TrimStart('@'));
        var wanted = condition[(at + 2)..].Trim().Trim('"', '\'');
        return list.Where(i => path.Find(i).Any(v => (v as string ?? GoText.Value(v)) == wanted));
    }

    private static List<string> Steps(string text)
    {
        var steps = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '.')
            {
                at++;
            }
            else if (text[at] == '[')
            {
                var end = Closing(text, at);
                steps.Add(text[(at + 1)..end].Trim('\'', '"'));
                at = end + 1;
            }
            else
            {
                var start = at;
                while (at < text.Length && text[at] is not ('.' or '['))
                {
                    at += text[at] == '\\' ? 2 : 1;
                }

                steps.Add(text[start..Math.Min(at, text.Length)].Replace("\\", "", StringComparison.Ordinal));
            }
        }

        return steps;
    }

    private static int Closing(string text, int open)
    {
        var end = text.IndexOf(text.IndexOf("?(", open, StringComparison.Ordinal) == open + 1 ? ")]" : "]", open, StringComparison.Ordinal);
        return end < 0 ? text.Length - 1 : text[end] == ')' ? end + 1 : end;
    }
}
