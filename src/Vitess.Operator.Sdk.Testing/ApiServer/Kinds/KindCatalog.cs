namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Finds the rules of a built-in kind.</summary>
internal static class KindCatalog
{
    private static readonly Dictionary<(string Group, string Kind), KindRules> Known = new()
    {
        [("", "Pod")] = new PodKind(),
        [("", "Namespace")] = new NamespaceKind(),
        [("", "ConfigMap")] = new ConfigMapKind(),
        [("", "Secret")] = new SecretKind(),
        [("", "Service")] = new ServiceKind(),
        [("", "ServiceAccount")] = new PlainKind(answersDeletedObject: true),
        [("", "PodTemplate")] = new PodTemplateKind(),
        [("", "ResourceQuota")] = new PlainKind(answersDeletedObject: true, hasStatus: true),
        [("", "Node")] = new NodeKind(),
        [("", "Event")] = new EventKind(),
        [("events.k8s.io", "Event")] = new EventKind(),
        [("", "Endpoints")] = new PlainKind(createsOnUpdate: true),
        [("", "LimitRange")] = new PlainKind(createsOnUpdate: true),
        [("", "PersistentVolume")] = new PersistentVolumeKind(),
        [("", "PersistentVolumeClaim")] = new PersistentVolumeClaimKind(),
        [("", "ReplicationController")] = new ReplicationControllerKind(),
        [("apps", "Deployment")] = new DeploymentKind(),
        [("apps", "ReplicaSet")] = new ReplicaSetKind(),
        [("apps", "StatefulSet")] = new StatefulSetKind(),
        [("apps", "DaemonSet")] = new DaemonSetKind(),
        [("batch", "Job")] = new JobKind(),
        [("batch", "CronJob")] = new CronJobKind(),
        [("autoscaling", "HorizontalPodAutoscaler")] = new AutoscalerKind(),
        [("policy", "PodDisruptionBudget")] = new DisruptionBudgetKind(),
        [("coordination.k8s.io", "Lease")] = new LeaseKind(),
        [("discovery.k8s.io", "EndpointSlice")] = new EndpointSliceKind(),
        [("networking.k8s.io", "NetworkPolicy")] = new NetworkPolicyKind(),
        [("rbac.authorization.k8s.io", "Role")] = new RoleKind(),
        [("rbac.authorization.k8s.io", "ClusterRole")] = new RoleKind(),
        [("rbac.authorization.k8s.io", "RoleBinding")] = new RoleBindingKind(),
        [("rbac.authorization.k8s.io", "ClusterRoleBinding")] = new RoleBindingKind(),
        [("storage.k8s.io", "StorageClass")] = new StorageClassKind(),
        [("scheduling.k8s.io", "PriorityClass")] = new PriorityClassKind(),
        [("admissionregistration.k8s.io", "ValidatingAdmissionPolicy")] = new PolicyKind(),
        [("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding")] = new PolicyBindingKind(),
        [("apiextensions.k8s.io", "CustomResourceDefinition")] = new DefinitionKind(),
    };

    public static KindRules Find(string group, string kind) => Known.GetValueOrDefault((group, kind), KindRules.Plain);
}
