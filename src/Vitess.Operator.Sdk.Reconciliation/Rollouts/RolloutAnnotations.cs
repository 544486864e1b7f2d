using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Rollouts;

/// <summary>Annotations by which roll-outs are steered. Their presence is the signal, whatever they say.</summary>
internal static class RolloutAnnotations
{
    /// <summary>Beginning of all of them.</summary>
    public const string Prefix = "rollout.planetscale.com/";

    /// <summary>Changes wait; the value shows them.</summary>
    public const string Scheduled = Prefix + "scheduled";

    /// <summary>The waiting changes may be made now.</summary>
    public const string Released = Prefix + "released";

    /// <summary>The object shall release its children one by one.</summary>
    public const string Cascade = Prefix + "cascade";

    /// <summary>Whether an annotation is on an object.</summary>
    public static bool Has(JsonObject value, string key) => value.GetMetadata()?.GetObject("annotations")?.ContainsKey(key) == true;

    /// <summary>What waits on an object, as text; empty when nothing does.</summary>
    public static string PendingChanges(JsonObject value) => value.GetAnnotation(Scheduled) ?? string.Empty;

    /// <summary>Takes both marks of a roll-out off an object.</summary>
    public static void Clear(JsonObject value)
    {
        value.SetAnnotation(Scheduled, null);
        value.SetAnnotation(Released, null);
    }
}
