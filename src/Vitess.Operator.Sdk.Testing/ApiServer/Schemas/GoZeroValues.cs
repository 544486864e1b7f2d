namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Which optional fields Go leaves out when they hold the zero value, because they are no pointers.</summary>
/// <remarks>The schema does not tell pointers from values, so the exceptions are named here.</remarks>
internal static class GoZeroValues
{
    private static readonly HashSet<string> ValueNumbers = new(StringComparer.Ordinal)
    {
        "hostPort", "nodePort", "healthCheckNodePort", "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold",
        "failureThreshold", "minReadySeconds", "observedGeneration", "replicas", "updatedReplicas", "readyReplicas", "availableReplicas",
        "unavailableReplicas", "fullyLabeledReplicas", "currentReplicas", "numberUnavailable", "numberAvailable", "updatedNumberScheduled",
        "active", "succeeded", "failed", "count", "generation", "currentRevisionNumber", "deprecatedCount", "collisions",
    };

    private static readonly HashSet<string> ValueFlags = new(StringComparer.Ordinal)
    {
        "hostNetwork", "hostPID", "hostIPC", "stdin", "stdinOnce", "tty", "readOnly", "publishNotReadyAddresses", "unschedulable",
        "globalDefault", "paused", "namespaced", "denied", "incomplete",
    };

    private static readonly HashSet<string> PointerTexts = new(StringComparer.Ordinal)
    {
        "storageClassName", "volumeMode", "appProtocol", "hostnameOverride", "loadBalancerClass", "volumeAttributesClassName",
        "holderIdentity", "apiGroup", "ingressClassName", "localhostProfile", "gmsaCredentialSpec", "runAsUserName", "service",
        "nodeName_", "deletionCost", "type_", "message_", "containerID_",
    };

    // Counts of these types are pointers, where zero means something.
    private static readonly HashSet<string> PointerCounts = new(StringComparer.Ordinal)
    {
        "DeploymentSpec", "ReplicaSetSpec", "StatefulSetSpec", "ReplicationControllerSpec",
    };

    // Times that are no pointers are written as null.
    private static readonly HashSet<string> ValueTimes = new(StringComparer.Ordinal)
    {
        "lastProbeTime", "lastTransitionTime", "lastUpdateTime", "lastHeartbeatTime", "startedAt", "finishedAt",
    };

    public static void AddEmptyTimes(JsonMap map, Schema schema)
    {
        if (!schema.HasValueTimes.GetValueOrDefault())
        {
            schema.HasValueTimes ??= schema.Properties!.Keys.Any(ValueTimes.Contains);
            if (schema.HasValueTimes == false)
            {
                return;
            }
        }

        foreach (var name in schema.Properties!.Keys)
        {
            if (ValueTimes.Contains(name) && !map.ContainsKey(name))
            {
                map[name] = null;
            }
        }
    }

    /// <summary>Whether Go would leave the field out.</summary>
    public static bool IsLeftOut(string owner, string name, object? value) => value switch
    {
        null => true,
        JsonList list => list.Count == 0,
        "" => !PointerTexts.Contains(name),
        0L => ValueNumbers.Contains(name) && !(name == "replicas" && PointerCounts.Contains(owner)),
        false => ValueFlags.Contains(name),
        _ => false,
    };
}
