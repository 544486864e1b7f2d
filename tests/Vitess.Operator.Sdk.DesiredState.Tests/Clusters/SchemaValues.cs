using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Clusters;

/// <summary>Draws values that an API server accepts by the schema of a custom resource, and asks for nothing more than that.</summary>
internal sealed partial class SchemaValues(Random random)
{
    private const int LargestCount = 4;

    private static readonly string[] Texts =
    [
        "", "a", "b", "Zone_1", "us.east-1a", "9lives", "ADV", "A-b.c", "40", "80", "c080", "replica", "rdonly", "externalmaster", "some words", "größe", "-", "a\nb", "1.5", "250m", "1.5Gi",
        "+.5k", "1e3", "a-name-that-is-far-too-long-for-a-service-of-kubernetes-to-carry", "vitess/lite:v23.0.0", "vitess/lite@sha256:abc", "*/5 * * * *", "{\"json\": true}", "[mysqld]\nkey = value",
    ];

    private static readonly int[] Numbers = [0, 1, 2, 3, 4, 7, 14, 15, 16, 63, 64, 300, 65536, int.MaxValue];

    private static readonly Dictionary<string, string> Opaque = new(StringComparer.Ordinal)
    {
        ["volume"] = """{"persistentVolumeClaim":{"claimName":"backups"}}""",
        ["affinity"] = """{"podAntiAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":1,"podAffinityTerm":{"topologyKey":"zone"}}]}}""",
        ["tolerations"] = """[{"key":"a","operator":"Exists"}]""",
        ["extraVolumes"] = """[{"name":"extra","secret":{"secretName":"s"}}]""",
        ["initContainers"] = """[{"name":"first","image":"busybox"}]""",
        ["sidecarContainers"] = """[{"name":"beside","image":"busybox"}]""",
        ["topologySpreadConstraints"] = """[{"maxSkew":1,"topologyKey":"zone","whenUnsatisfiable":"ScheduleAnyway"}]""",
        ["lifecycle"] = """{"preStop":{"exec":{"command":["true"]}}}""",
    };

    /// <summary>A value.</summary>
    /// <param name="schema">What it has to satisfy, as JSON.</param>
    /// <param name="name">Name of the field that it is for.</param>
    public JsonNode Draw(JsonNode schema, string name)
    {
        if (Has(schema, "x-kubernetes-preserve-unknown-fields"))
        {
            return JsonNode.Parse(Opaque[name])!;
        }

        if (Has(schema, "x-kubernetes-int-or-string"))
        {
            return random.Next(2) == 0 ? JsonValue.Create(Pick(Numbers.AsSpan(0, 6))) : Text(schema);
        }

        return (string?)schema["type"] switch
        {
            "object" => Map(schema),
            "array" => List(schema, name),
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            "integer" => Number(schema, name),
            _ => Text(schema),
        };
    }

    private static bool Has(JsonNode schema, string mark) => (bool?)schema[mark] == true;

    private JsonObject Map(JsonNode schema)
    {
        var result = new JsonObject();
        var required = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).ToHashSet();
        foreach (var (name, field) in (schema["properties"]?.AsObject() ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (required.Contains(name) || random.Next(3) > 0)
            {
                result[name] = Draw(field!, name);
            }
        }

        if (schema["additionalProperties"] is JsonObject values)
        {
            foreach (var key in Texts.Where(text => Key().IsMatch(text) && random.Next(8) == 0))
            {
                result[key] = Draw(values, key);
            }
        }

        return result;
    }

    private JsonArray List(JsonNode schema, string name)
    {
        var least = (int?)schema["minItems"] ?? 0;
        var wanted = random.Next(least, Math.Max(least, Math.Min(2, (int?)schema["maxItems"] ?? 2)) + 1);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var result = new JsonArray();
        for (var tries = 0; result.Count < least || tries < wanted; tries++)
        {
            var item = Draw(schema["items"]!, name);
            if (seen.Add(Identity(schema, item, seen.Count)))
            {
                result.Add(item);
            }
        }

        return result;
    }

    private static string Identity(JsonNode schema, JsonNode item, int index) => (string?)schema["x-kubernetes-list-type"] switch
    {
        "map" => string.Join(' ', schema["x-kubernetes-list-map-keys"]!.AsArray().Select(key => item[(string)key!]?.ToJsonString() ?? "\"\"")),
        "set" => item.ToJsonString(),
        _ => index.ToString(CultureInfo.InvariantCulture),
    };

    private JsonValue Number(JsonNode schema, string name)
    {
        // Each of these makes as many objects as it says.
        var largest = name is "parts" or "replicas" ? LargestCount : (int?)schema["maximum"] ?? int.MaxValue;
        return JsonValue.Create(Pick([.. Numbers.Where(number => number >= ((int?)schema["minimum"] ?? 0) && number <= largest)]));
    }

    private JsonValue Text(JsonNode schema)
    {
        if (schema["enum"] is JsonArray choices)
        {
            return JsonValue.Create((string)Pick([.. choices])!);
        }

        var pattern = (string?)schema["pattern"] is { } text ? new Regex(text) : null;
        return JsonValue.Create(Pick([.. Texts.Where(sample =>
            sample.Length >= ((int?)schema["minLength"] ?? 0) && sample.Length <= ((int?)schema["maxLength"] ?? int.MaxValue) && pattern?.IsMatch(sample) != false)]));
    }

    private T Pick<T>(params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    [GeneratedRegex("^[A-Za-z][-A-Za-z0-9_.]*$")]
    private static partial Regex Key();
}
