namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>When an object that is marked for deletion may go.</summary>
internal static class DeletionRules
{
    /// <summary>Whether a change took the last thing that held a marked object.</summary>
    public static bool IsFinished(JsonMap obj, JsonMap old)
    {
        var metadata = obj.Map("metadata");
        return old.Map("metadata")!.ContainsKey("deletionTimestamp")
            && metadata!.ContainsKey("deletionTimestamp")
            && (metadata.Number("deletionGracePeriodSeconds") ?? 0) == 0
            && metadata.List("finalizers") is null or { Count: 0 }
            && JsonTree.MapAt(obj, "spec").List("finalizers") is null or { Count: 0 };
    }
}
