using System.Text.Json.Nodes;

namespace TestSupport;

/// <summary>Compares JSON and says, path by path, where two values differ.</summary>
public static class JsonDifferences
{
    /// <summary>The differences between two values that must be equal; member order aside.</summary>
    public static IReadOnlyList<string> Between(JsonNode? expected, JsonNode? actual)
    {
        var differences = new List<string>();
        Compare(string.Empty, expected, actual, differences);
        return differences;
    }

    /// <summary>What keeps <paramref name="part"/> from lying within <paramref name="whole"/>, which may hold more members and elements.</summary>
    public static IReadOnlyList<string> Within(JsonNode? whole, JsonNode? part)
    {
        var differences = new List<string>();
        CompareWithin(string.Empty, whole, part, differences);
        return differences;
    }

    private static void Compare(string path, JsonNode? expected, JsonNode? actual, List<string> differences)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                foreach (var name in left.Select(member => member.Key).Union(right.Select(member => member.Key)).Order(StringComparer.Ordinal))
                {
                    CompareMember($"{path}.{name}", left, right, name, differences);
                }

                break;
            case (JsonArray left, JsonArray right):
                CompareElements(path, left, right, differences);
                break;
            default:
                CompareScalars(path, expected, actual, differences);
                break;
        }
    }

    private static void CompareMember(string path, JsonObject expected, JsonObject actual, string name, List<string> differences)
    {
        if (!expected.ContainsKey(name))
        {
            differences.Add($"{path}: not expected, but is {Short(actual[name])}");
        }
        else if (!actual.ContainsKey(name))
        {
            differences.Add($"{path}: missing, expected {Short(expected[name])}");
        }
        else
        {
            Compare(path, expected[name], actual[name], differences);
        }
    }

    private static void CompareElements(string path, JsonArray expected, JsonArray actual, List<string> differences)
    {
        if (expected.Concat(actual).All(node => node is JsonValue))
        {
            CompareTexts(path, expected, actual, differences);
            return;
        }

        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            if (i >= expected.Count)
            {
                differences.Add($"{path}[{i}]: not expected, but is {Short(actual[i])}");
            }
            else if (i >= actual.Count)
            {
                differences.Add($"{path}[{i}]: missing, expected {Short(expected[i])}");
            }
            else
            {
                Compare($"{path}[{i}]", expected[i], actual[i], differences);
            }
        }
    }

    /// <summary>Lists of plain values, such as arguments: what is missing and what is too much says more than index by index.</summary>
    private static void CompareTexts(string path, JsonArray expected, JsonArray actual, List<string> differences)
    {
        var left = expected.Select(Short).ToList();
        var right = actual.Select(Short).ToList();
        differences.AddRange(left.Except(right).Select(text => $"{path}: missing element {text}"));
        differences.AddRange(right.Except(left).Select(text => $"{path}: element not expected {text}"));
        if (left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal)) && !left.SequenceEqual(right))
        {
            differences.Add($"{path}: other order, expected {Short(expected)}, but is {Short(actual)}");
        }
        else if (left.Count != right.Count)
        {
            differences.Add($"{path}: {right.Count} elements, expected {left.Count}");
        }
    }

    private static void CompareWithin(string path, JsonNode? whole, JsonNode? part, List<string> differences)
    {
        switch (whole, part)
        {
            case (JsonObject left, JsonObject right):
                foreach (var (name, value) in right)
                {
                    if (left.ContainsKey(name))
                    {
                        CompareWithin($"{path}.{name}", left[name], value, differences);
                    }
                    else
                    {
                        differences.Add($"{path}.{name}: not expected, but is {Short(value)}");
                    }
                }

                break;
            case (JsonArray left, JsonArray right):
                CompareElementsWithin(path, left, right, differences);
                break;
            default:
                CompareScalars(path, whole, part, differences);
                break;
        }
    }

    private static void CompareElementsWithin(string path, JsonArray whole, JsonArray part, List<string> differences)
    {
        var next = 0;
        for (var i = 0; i < part.Count; i++)
        {
            var found = Enumerable.Range(next, whole.Count - next).FirstOrDefault(at => Within(whole[at], part[i]).Count == 0, -1);
            if (found < 0)
            {
                CompareWithin($"{path}[{i}]", i < whole.Count ? whole[i] : null, part[i], differences);
                continue;
            }

            next = found + 1;
        }
    }

    private static void CompareScalars(string path, JsonNode? expected, JsonNode? actual, List<string> differences)
    {
        if (!JsonNode.DeepEquals(expected, actual))
        {
            differences.Add($"{path}: expected {Short(expected)}, but is {Short(actual)}");
        }
    }

    private static string Short(JsonNode? node)
    {
        const int Limit = 400;
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= Limit ? text : text[..Limit] + "…";
    }
}
