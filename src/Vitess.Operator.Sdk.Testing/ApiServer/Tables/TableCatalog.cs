namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The columns of each kind.</summary>
internal static class TableCatalog
{
    public static readonly TableColumn Name = new("Name", (o, _) => JsonTree.TextAt(o, "metadata", "name")) { Format = "name" };

    public static readonly TableColumn Age = new("Age", (o, c) => c.Age(o)) { Description = "How long ago the object was created." };

    private static readonly IReadOnlyList<TableColumn> Plain =
        [Name, new("Created At", (o, _) => JsonTree.TextAt(o, "metadata", "creationTimestamp")) { Type = "date" }];

    private static readonly Dictionary<(string Group, string Kind), IReadOnlyList<TableColumn>> Known = new()
    {
        [("", "Pod")] = PodCells.Columns,
        [("", "Service")] = ServiceCells.Columns,
        [("", "PersistentVolumeClaim")] = VolumeCells.Claims,
        [("", "PersistentVolume")] = VolumeCells.Volumes,
        [("storage.k8s.io", "StorageClass")] = VolumeCells.Classes,
        [("apps", "Deployment")] = WorkloadCells.Deployments,
        [("apps", "ReplicaSet")] = WorkloadCells.ReplicaSets,
        [("", "ReplicationController")] = WorkloadCells.ReplicaSets,
        [("apps", "StatefulSet")] = WorkloadCells.StatefulSets,
        [("apps", "DaemonSet")] = WorkloadCells.DaemonSets,
        [("batch", "Job")] = WorkloadCells.Jobs,
        [("batch", "CronJob")] = WorkloadCells.CronJobs,
        [("", "Secret")] = OtherCells.Secrets,
        [("", "ConfigMap")] = OtherCells.ConfigMaps,
        [("", "ServiceAccount")] = OtherCells.ServiceAccounts,
        [("", "Namespace")] = OtherCells.Namespaces,
        [("", "Node")] = OtherCells.Nodes,
        [("", "Event")] = OtherCells.Events,
        [("events.k8s.io", "Event")] = OtherCells.Events,
        [("policy", "PodDisruptionBudget")] = OtherCells.Budgets,
        [("autoscaling", "HorizontalPodAutoscaler")] = OtherCells.Autoscalers,
        [("coordination.k8s.io", "Lease")] = OtherCells.Leases,
        [("scheduling.k8s.io", "PriorityClass")] = OtherCells.PriorityClasses,
        [("rbac.authorization.k8s.io", "RoleBinding")] = OtherCells.RoleBindings,
        [("rbac.authorization.k8s.io", "ClusterRoleBinding")] = OtherCells.RoleBindings,
        [("networking.k8s.io", "NetworkPolicy")] = OtherCells.NetworkPolicies,
    };

    public static IReadOnlyList<TableColumn> Columns(ResourceInfo resource) => resource.Custom is { } custom
        ? CustomColumns.Of(custom.Versions[resource.Version])
        : Known.GetValueOrDefault((resource.Group, resource.Kind), Plain);
}
