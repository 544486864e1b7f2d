namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What the API server fills in for built-in kinds (Kubernetes API reference 1.35, the defaults of the fields).</summary>
/// <remarks>
/// The server records its defaults as set by whoever created the object, so without this table they would look like something that we set
/// and do not want any more.
/// </remarks>
internal static class BuiltInDefaults
{
    public static IReadOnlyList<FieldDefault> All { get; } =
    [
        // Pods and Pod templates
        FieldDefault.Of("**.spec.restartPolicy", "\"Always\""),
        FieldDefault.Of("**.spec.dnsPolicy", "\"ClusterFirst\""),
        FieldDefault.Of("**.spec.schedulerName", "\"default-scheduler\""),
        FieldDefault.Of("**.spec.terminationGracePeriodSeconds", "30"),
        FieldDefault.Of("**.spec.enableServiceLinks", "true"),
        FieldDefault.Of("**.spec.securityContext", "{}"),
        FieldDefault.Of("**.spec.preemptionPolicy", null),
        FieldDefault.Of("**.spec.priority", null),
        FieldDefault.Of("**.spec.nodeName", null),
        FieldDefault.Of("spec.tolerations", $"[{Toleration("not-ready")},{Toleration("unreachable")}]"),
        FieldDefault.Of("**.spec.serviceAccount", null),
        FieldDefault.Of("**.spec.serviceAccountName", "\"default\""),
        FieldDefault.Of("**.template.metadata.creationTimestamp", null),
        FieldDefault.Of("**.terminationMessagePath", "\"/dev/termination-log\""),
        FieldDefault.Of("**.terminationMessagePolicy", "\"File\""),
        FieldDefault.Of("**.imagePullPolicy", null),
        FieldDefault.Of("**.ports[].protocol", "\"TCP\""),
        FieldDefault.Of("**.ports[].targetPort", null),
        FieldDefault.Of("**.ports[].nodePort", null),
        FieldDefault.Of("**.securityContext.procMount", "\"Default\""),
        FieldDefault.Of("**.fieldRef.apiVersion", "\"v1\""),
        FieldDefault.Of("**.resourceFieldRef.divisor", "\"0\""),
        FieldDefault.Of("**.limits.ephemeral-storage", null),
        .. Probes("livenessProbe"),
        .. Probes("readinessProbe"),
        .. Probes("startupProbe"),
        FieldDefault.Of("**.httpGet.path", "\"/\""),
        FieldDefault.Of("**.httpGet.scheme", "\"HTTP\""),
        FieldDefault.Of("**.grpc.service", "\"\""),

        // volumes
        FieldDefault.Of("**.secret.defaultMode", "420"),
        FieldDefault.Of("**.configMap.defaultMode", "420"),
        FieldDefault.Of("**.downwardAPI.defaultMode", "420"),
        FieldDefault.Of("**.projected.defaultMode", "420"),
        FieldDefault.Of("**.serviceAccountToken.expirationSeconds", "3600"),
        FieldDefault.Of("**.hostPath.type", "\"\""),
        FieldDefault.Of("**.iscsi.iscsiInterface", "\"default\""),
        FieldDefault.Of("**.spec.volumeMode", "\"Filesystem\""),
        FieldDefault.Of("spec.volumeName", null),
        FieldDefault.Of("spec.storageClassName", null),

        // Services
        FieldDefault.Of("spec.type", "\"ClusterIP\""),
        FieldDefault.Of("spec.sessionAffinity", "\"None\""),
        FieldDefault.Of("spec.sessionAffinityConfig.clientIP.timeoutSeconds", "10800"),
        FieldDefault.Of("spec.internalTrafficPolicy", "\"Cluster\""),
        FieldDefault.Of("spec.externalTrafficPolicy", "\"Cluster\""),
        FieldDefault.Of("spec.allocateLoadBalancerNodePorts", "true"),
        FieldDefault.Of("spec.clusterIP", null),
        FieldDefault.Of("spec.clusterIPs", null),
        FieldDefault.Of("spec.ipFamilies", null),
        FieldDefault.Of("spec.ipFamilyPolicy", null),
        FieldDefault.Of("spec.healthCheckNodePort", null),

        // workloads; replicas left out mean that somebody else scales, and taking them away would scale to one
        FieldDefault.Of("spec.replicas", null),
        FieldDefault.Of("spec.strategy.type", "\"RollingUpdate\""),
        FieldDefault.Of("spec.strategy.rollingUpdate.maxUnavailable", "\"25%\""),
        FieldDefault.Of("spec.strategy.rollingUpdate.maxSurge", "\"25%\""),
        FieldDefault.Of("spec.updateStrategy.type", "\"RollingUpdate\""),
        FieldDefault.Of("spec.updateStrategy.rollingUpdate.partition", "0"),
        FieldDefault.Of("spec.updateStrategy.rollingUpdate.maxUnavailable", "1"),
        FieldDefault.Of("spec.updateStrategy.rollingUpdate.maxSurge", "0"),
        FieldDefault.Of("spec.revisionHistoryLimit", "10"),
        FieldDefault.Of("spec.progressDeadlineSeconds", "600"),
        FieldDefault.Of("spec.podManagementPolicy", "\"OrderedReady\""),
        FieldDefault.Of("spec.persistentVolumeClaimRetentionPolicy.whenDeleted", "\"Retain\""),
        FieldDefault.Of("spec.persistentVolumeClaimRetentionPolicy.whenScaled", "\"Retain\""),

        // Jobs
        FieldDefault.Of("**.spec.completions", "1"),
        FieldDefault.Of("**.spec.parallelism", "1"),
        FieldDefault.Of("**.spec.backoffLimit", "6"),
        FieldDefault.Of("**.spec.completionMode", "\"NonIndexed\""),
        FieldDefault.Of("**.spec.suspend", "false"),
        FieldDefault.Of("**.spec.manualSelector", "false"),
        FieldDefault.Of("**.spec.podReplacementPolicy", null),
        FieldDefault.Of("spec.concurrencyPolicy", "\"Allow\""),
        FieldDefault.Of("spec.successfulJobsHistoryLimit", "3"),
        FieldDefault.Of("spec.failedJobsHistoryLimit", "1"),

        // the rest
        FieldDefault.Of("spec.minReplicas", "1"),
        FieldDefault.Of("spec.metrics", null),
        FieldDefault.Of("spec.behavior", null),
        FieldDefault.Of("spec.behavior.scaleUp.selectPolicy", "\"Max\""),
        FieldDefault.Of("spec.behavior.scaleUp.stabilizationWindowSeconds", "0"),
        FieldDefault.Of("spec.behavior.scaleUp.policies", """[{"type":"Pods","value":4,"periodSeconds":15},{"type":"Percent","value":100,"periodSeconds":15}]"""),
        FieldDefault.Of("spec.behavior.scaleDown.selectPolicy", "\"Max\""),
        FieldDefault.Of("spec.behavior.scaleDown.policies", """[{"type":"Percent","value":100,"periodSeconds":15}]"""),
        FieldDefault.Of("spec.finalizers", null),
        FieldDefault.Of("type", "\"Opaque\""),
        FieldDefault.Of("globalDefault", "false"),
        FieldDefault.Of("preemptionPolicy", "\"PreemptLowerPriority\""),
        FieldDefault.Of("reclaimPolicy", "\"Delete\""),
        FieldDefault.Of("volumeBindingMode", "\"Immediate\""),
    ];

    /// <summary>What admission adds to a Pod (DefaultTolerationSeconds); who restores Pods or copies them has set it himself.</summary>
    private static string Toleration(string condition) =>
        $$"""{"key":"node.kubernetes.io/{{condition}}","operator":"Exists","effect":"NoExecute","tolerationSeconds":300}""";

    private static IEnumerable<FieldDefault> Probes(string probe) =>
    [
        FieldDefault.Of($"**.{probe}.timeoutSeconds", "1"),
        FieldDefault.Of($"**.{probe}.periodSeconds", "10"),
        FieldDefault.Of($"**.{probe}.successThreshold", "1"),
        FieldDefault.Of($"**.{probe}.failureThreshold", "3"),
    ];
}
