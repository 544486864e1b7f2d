using System.Text;
using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>Takes out of objects what differs between two runs that end alike, and compares what is left.</summary>
internal static partial class EndStateText
{
    private static readonly string[] OfTheRun =
    [
        "uid", "resourceVersion", "creationTimestamp", "generation", "managedFields", "clusterIP", "clusterIPs", "nodePort", "healthCheckNodePort",
        "observedGeneration", "lowestPodGeneration", "planetscale.com/observed-shard-generation", "deletionGracePeriodSeconds",
    ];

    public static void Clean(JsonMap map)
    {
        map.RemoveAll(entry => OfTheRun.Contains(entry.Key));
        for (var i = 0; i < map.Count; i++)
        {
            map.SetAt(i, Cleaned(map.At(i).Key, map.At(i).Value));
        }
    }

    /// <summary>Shows the data of a Secret as text, in which addresses of Services are told by name.</summary>
    public static void ShowData(JsonMap secret, IReadOnlyDictionary<string, string> addresses)
    {
        if (secret.Map("data") is not { } data)
        {
            return;
        }

        for (var i = 0; i < data.Count; i++)
        {
            if (data.At(i).Value is string encoded)
            {
                var text = Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
                data.SetAt(i, Address().Replace(text, match => addresses.GetValueOrDefault(match.Value, match.Value)));
            }
        }
    }

    public static IEnumerable<string> Differences(string expected, string actual)
    {
        var differences = new List<string>();
        Compare(string.Empty, JsonParser.Parse(Encoding.UTF8.GetBytes(expected)), JsonParser.Parse(Encoding.UTF8.GetBytes(actual)), differences);
        return differences.Count > 0 ? differences : ["order of members"];
    }

    private static object? Cleaned(string key, object? value)
    {
        switch (value)
        {
            case JsonMap map:
                Clean(map);
                return map;
            case JsonList list:
                for (var i = 0; i < list.Count; i++)
                {
                    list[i] = Cleaned(key, list[i]);
                }

                if (key == "conditions")
                {
                    var sorted = list.OrderBy(condition => (condition as JsonMap).Text("type"), StringComparer.Ordinal).ToList();
                    list.Clear();
                    list.AddRange(sorted);
                }

                return list;
            case string { Length: >= 20 } text when char.IsAsciiDigit(text[0]):
                return Time().IsMatch(text) ? "<time>" : text;
            default:
                return value;
        }
    }

    private static void Compare(string path, object? expected, object? actual, List<string> differences)
    {
        switch (expected, actual)
        {
            case (JsonMap left, JsonMap right):
                foreach (var key in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
                {
                    Compare($"{path}.{key}", left[key], right[key], differences);
                }

                break;
            case (JsonList left, JsonList right) when left.Count == right.Count:
                for (var i = 0; i < left.Count; i++)
                {
                    Compare($"{path}[{i}]", left[i], right[i], differences);
                }

                break;
            default:
                if (!JsonTree.Same(expected, actual))
                {
                    differences.Add($"{path}: {Short(actual)} instead of {Short(expected)}");
                }

                break;
        }
    }

    private static string Short(object? value)
    {
        const int Limit = 300;
        var text = value is null ? "nothing" : JsonWriter.Text(value);
        return text.Length <= Limit ? text : text[..Limit] + "…";
    }

    [GeneratedRegex(@"\d+\.\d+\.\d+\.\d+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d")]
    private static partial Regex Time();
}
