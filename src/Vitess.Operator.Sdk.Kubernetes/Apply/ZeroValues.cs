using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Which values the server of built-in kinds does not store: zero, false, empty.</summary>
internal static class ZeroValues
{
    /// <summary>Optional fields in which zero or empty is a statement of its own, and is stored.</summary>
    private static readonly HashSet<string> Significant =
    [
        "runAsUser", "runAsGroup", "fsGroup", "runAsNonRoot", "allowPrivilegeEscalation", "privileged", "readOnlyRootFilesystem",
        "automountServiceAccountToken", "enableServiceLinks", "shareProcessNamespace", "hostUsers", "replicas", "minReplicas",
        "terminationGracePeriodSeconds", "tolerationSeconds", "defaultMode", "mode", "optional", "immutable", "suspend", "parallelism",
        "completions", "backoffLimit", "activeDeadlineSeconds", "ttlSecondsAfterFinished", "maxUnavailable", "maxSurge", "minAvailable",
        "partition", "controller", "blockOwnerDeletion", "allocateLoadBalancerNodePorts", "expirationSeconds", "revisionHistoryLimit",
        "progressDeadlineSeconds", "storageClassName", "stabilizationWindowSeconds", "setHostnameAsFQDN", "successfulJobsHistoryLimit",
        "failedJobsHistoryLimit", "startingDeadlineSeconds", "emptyDir", "lifecycle", "leaseDurationSeconds", "leaseTransitions",
    ];

    private static readonly HashSet<string> Maps =
        ["labels", "annotations", "matchLabels", "nodeSelector", "selector", "data", "stringData", "binaryData", "limits", "requests", "parameters"];

    /// <summary>Whether a wanted value at a path is the same as none at all.</summary>
    public static bool IsNothing(JsonNode value, FieldPath path)
    {
        if (Significant.Contains(path.Property) || path.IsItem || (path.Parent is { IsItem: false } parent && Maps.Contains(parent.Property)))
        {
            return false;
        }

        return value switch
        {
            JsonObject map => map.Count == 0,
            JsonArray list => list.Count == 0,
            _ => value.GetValueKind() switch
            {
                JsonValueKind.False => true,
                JsonValueKind.String => value.GetValue<string>().Length == 0,
                JsonValueKind.Number => value.ToJsonString() is "0" or "0.0",
                _ => false,
            },
        };
    }
}
