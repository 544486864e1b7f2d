using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestSupport;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

/// <summary>Compares what is stored with what was recorded, status included.</summary>
internal static partial class Recorded
{
    /// <summary>Differences by kind, name and path.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<JsonObject> recorded, SortedDictionary<string, JsonObject> stored)
    {
        var differences = new List<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expected in recorded)
        {
            var key = $"{expected["kind"]}/{expected["metadata"]!["name"]}";
            names.Add(key);
            if (!stored.TryGetValue(key, out var actual))
            {
                differences.Add($"{key}: missing");
                continue;
            }

            differences.AddRange(GoldenComparer.CompareStored(expected, WithoutServerFields(actual)).Select(difference => $"{key} {difference}"));
            if (IsCustom(expected))
            {
                differences.AddRange(JsonDifferences.Between(Status(expected), Status(actual)).Select(difference => $"{key} status {difference}"));
            }
        }

        differences.AddRange(stored.Keys.Where(key => !names.Contains(key) && !key.StartsWith("Secret/", StringComparison.Ordinal)
            && key is not ("Pod/vitess-operator-0" or "Service/kubernetes")).Select(key => $"{key}: not recorded"));
        return differences;
    }

    /// <summary>A copy without what only the server that stored it could know.</summary>
    private static JsonObject WithoutServerFields(JsonObject value)
    {
        var copy = value.DeepClone().AsObject();
        var metadata = copy["metadata"]!.AsObject();
        foreach (var name in new[] { "uid", "resourceVersion", "creationTimestamp", "generation", "managedFields", "deletionGracePeriodSeconds" })
        {
            metadata.Remove(name);
        }

        if (copy["spec"] is JsonObject spec && (string?)copy["kind"] == "Service" && (string?)spec["clusterIP"] is not (null or "None"))
        {
            spec["clusterIP"] = "<ip>";
            spec["clusterIPs"] = new JsonArray("<ip>");
        }

        if ((string?)copy["kind"] == "Secret")
        {
            NormalizeVtadminSecret(copy);
        }

        return copy;
    }

    /// <summary>Unlike the original's, the Secrets of VTAdmin have labels and an owner (D-19); addresses inside are the server's.</summary>
    private static void NormalizeVtadminSecret(JsonObject secret)
    {
        secret["metadata"]!.AsObject().Remove("labels");
        secret["metadata"]!.AsObject().Remove("ownerReferences");
        foreach (var (key, value) in secret["data"]?.AsObject().ToList() ?? [])
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String((string)value!));
            secret["data"]![key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(ClusterAddress().Replace(text, "<ip>")));
        }
    }

    [GeneratedRegex(@"\d+\.\d+\.\d+\.\d+")]
    private static partial Regex ClusterAddress();

    private static bool IsCustom(JsonObject value) => ((string?)value["apiVersion"])?.StartsWith("planetscale.com/", StringComparison.Ordinal) == true;

    private static JsonObject Status(JsonObject value)
    {
        var status = (value["status"]?.DeepClone() as JsonObject) ?? [];
        status.Remove("observedGeneration");
        status.Remove("lowestPodGeneration");
        if (status["conditions"] is JsonArray conditions)
        {
            var sorted = conditions.OfType<JsonObject>().OrderBy(condition => (string?)condition["type"], StringComparer.Ordinal).Select(condition =>
            {
                var copy = condition.DeepClone().AsObject();
                copy.Remove("lastTransitionTime");
                return (JsonNode?)copy;
            });
            status["conditions"] = new JsonArray([.. sorted]);
        }

        HideTimes(status);
        return status;
    }

    /// <summary>As in the recording, a moment is only known to be one.</summary>
    private static void HideTimes(JsonObject value)
    {
        foreach (var (name, field) in value.ToList())
        {
            if (field is JsonObject below)
            {
                HideTimes(below);
            }
            else if (field is JsonValue text && text.TryGetValue<string>(out var content) && Moment().IsMatch(content))
            {
                value[name] = "<time>";
            }
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    private static partial Regex Moment();
}
