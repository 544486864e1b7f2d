using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Small questions about stored objects.</summary>
internal static class ObjectFacts
{
    public static string? Label(JsonMap? value, string key) => JsonTree.TextAt(value, "metadata", "labels", key);

    public static string? Label(StoredObject value, string key) => value.Labels.FirstOrDefault(label => label.Key == key).Value;

    public static bool HasAnnotation(JsonMap? value, string key) => JsonTree.MapAt(value, "metadata", "annotations")?.ContainsKey(key) == true;

    public static bool IsTerminating(JsonMap value) => value.Map("metadata")?.ContainsKey("deletionTimestamp") == true;

    public static string? Uid(JsonMap value) => JsonTree.TextAt(value, "metadata", "uid");

    /// <summary>Whether a Pod serves: Ready and not on its way out.</summary>
    public static bool IsReady(JsonMap pod) => !IsTerminating(pod)
        && pod.Map("status").List("conditions").Maps().Any(condition => condition.Text("type") == "Ready" && condition.Text("status") == "True");
}
