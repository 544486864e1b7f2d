namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Merge keys and mutability of the built-in kinds (Kubernetes API reference 1.35).</summary>
internal static class BuiltInSchema
{
    private static readonly HashSet<string> Groups =
    [
        "", "apps", "batch", "autoscaling", "policy", "networking.k8s.io", "rbac.authorization.k8s.io", "storage.k8s.io", "scheduling.k8s.io",
        "coordination.k8s.io", "events.k8s.io", "discovery.k8s.io", "node.k8s.io", "apiextensions.k8s.io", "admissionregistration.k8s.io",
    ];

    /// <summary>The lists that the metadata of every object has.</summary>
    public static IReadOnlyList<ListRule> MetadataLists { get; } = [ListRule.Map("metadata.ownerReferences", "uid"), ListRule.Set("metadata.finalizers")];

    private static IReadOnlyList<ListRule> Lists { get; } =
    [
        .. MetadataLists,
        ListRule.Map("**.containers", "name"),
        ListRule.Map("**.initContainers", "name"),
        ListRule.Map("**.ephemeralContainers", "name"),
        ListRule.Map("**.env", "name"),
        ListRule.Map("**.volumes", "name"),
        ListRule.Map("**.volumeMounts", "mountPath"),
        ListRule.Map("**.volumeDevices", "devicePath"),
        Ports("**.containers[].ports", "containerPort"),
        Ports("**.initContainers[].ports", "containerPort"),
        Ports("**.ephemeralContainers[].ports", "containerPort"),
        Ports("spec.ports", "port"),
        ListRule.Map("**.imagePullSecrets", "name"),
        ListRule.Map("**.hostAliases", "ip"),
        ListRule.Map("**.resourceClaims", "name"),
        ListRule.Map("**.schedulingGates", "name"),
        ListRule.Map("**.topologySpreadConstraints", "topologyKey", "whenUnsatisfiable"),
        ListRule.Map("**.resources.claims", "name"),
        ListRule.Map("secrets", "name"),

        // The schema calls this list atomic, but admission adds to it: items are told apart by all that they match.
        new(PathPattern.Parse("**.tolerations"), ["key", "operator", "value", "effect"]),
    ];

    private static readonly Dictionary<(string Group, string Kind), MutableFields> Mutability = new()
    {
        [("", "Pod")] = new()
        {
            Only = Patterns("spec.containers[].image", "spec.initContainers[].image", "spec.activeDeadlineSeconds"),
            OnlyAdd = Patterns("spec.tolerations"),
        },
        [("", "PersistentVolumeClaim")] = new()
        {
            Only = Patterns("spec.volumeAttributesClassName"),
            OnlyGrow = Patterns("spec.resources.requests.storage"),
        },
        [("", "Service")] = new() { Never = Patterns("spec.clusterIP", "spec.clusterIPs", "spec.healthCheckNodePort") },
        [("", "Secret")] = new() { Never = Patterns("type") },
        [("apps", "Deployment")] = new() { Never = Patterns("spec.selector") },
        [("apps", "ReplicaSet")] = new() { Never = Patterns("spec.selector") },
        [("apps", "DaemonSet")] = new() { Never = Patterns("spec.selector") },
        [("apps", "StatefulSet")] = new()
        {
            Only = Patterns(
                "spec.replicas", "spec.ordinals", "spec.template", "spec.updateStrategy", "spec.revisionHistoryLimit",
                "spec.persistentVolumeClaimRetentionPolicy", "spec.minReadySeconds"),
        },
        [("batch", "Job")] = new()
        {
            Never = Patterns(
                "spec.selector", "spec.template", "spec.completions", "spec.completionMode", "spec.podFailurePolicy", "spec.successPolicy",
                "spec.backoffLimitPerIndex", "spec.managedBy", "spec.podReplacementPolicy"),
        },
        [("rbac.authorization.k8s.io", "RoleBinding")] = new() { Never = Patterns("roleRef") },
        [("rbac.authorization.k8s.io", "ClusterRoleBinding")] = new() { Never = Patterns("roleRef") },
        [("scheduling.k8s.io", "PriorityClass")] = new() { Never = Patterns("value", "preemptionPolicy") },
        [("storage.k8s.io", "StorageClass")] = new() { Never = Patterns("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode") },
    };

    public static ObjectSchema? Of(ResourceKind kind) => !Groups.Contains(kind.Group) ? null : new ObjectSchema
    {
        Lists = Lists,
        Defaults = BuiltInDefaults.All,
        DropsZeroValues = true,
        Mutable = Mutability.GetValueOrDefault((kind.Group, kind.Kind), MutableFields.All),
    };

    private static ListRule Ports(string pattern, string number) =>
        ListRule.Map(pattern, number, "protocol") with { KeyDefaults = new Dictionary<string, string> { ["protocol"] = "TCP" } };

    private static PathPattern[] Patterns(params string[] texts) => [.. texts.Select(PathPattern.Parse)];
}
