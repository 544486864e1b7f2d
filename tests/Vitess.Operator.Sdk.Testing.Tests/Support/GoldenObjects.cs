using System.Text.Json.Nodes;
using TestSupport;

namespace Vitess.Operator.Sdk.Testing.Tests.Support;

/// <summary>The objects that the original operator sent in a recorded case, without what only its own server could know.</summary>
internal static class GoldenObjects
{
    private static readonly string[] BuiltIn =
        ["Deployment", "HorizontalPodAutoscaler", "Job", "PersistentVolumeClaim", "Pod", "PodDisruptionBudget", "Secret", "Service"];

    /// <summary>The built-in objects of a case, and the PriorityClasses and the Secret that the cases' Pods name.</summary>
    public static IEnumerable<JsonObject> Of(string golden)
    {
        yield return PriorityClass("vitess", 1000);
        yield return PriorityClass("vitess-operator-control-plane", 5000);
        yield return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Secret",
            ["metadata"] = new JsonObject { ["name"] = "example-cluster-config" },
        };
        foreach (var item in Sent(golden).Where(item => BuiltIn.Contains((string?)item["kind"])))
        {
            yield return item;
        }
    }

    /// <summary>The VitessShards of a case.</summary>
    public static IEnumerable<JsonObject> ShardsOf(string golden) => Sent(golden).Where(item => (string?)item["kind"] == "VitessShard");

    private static IEnumerable<JsonObject> Sent(string golden) =>
        JsonNode.Parse(File.ReadAllText(SharedFiles.PathOf("golden", golden, "sent.json")))!.AsArray()
            .Select(entry => Fresh((entry!["created"] ?? entry["body"])!.DeepClone().AsObject()));

    private static JsonObject PriorityClass(string name, int value) => new()
    {
        ["apiVersion"] = "scheduling.k8s.io/v1",
        ["kind"] = "PriorityClass",
        ["metadata"] = new JsonObject { ["name"] = name },
        ["value"] = value,
    };

    private static JsonObject Fresh(JsonObject value)
    {
        value.Remove("status");

        // The owners are custom resources that are not created here; with dangling owners everything would be collected.
        value["metadata"]!.AsObject().Remove("ownerReferences");
        return value;
    }
}
