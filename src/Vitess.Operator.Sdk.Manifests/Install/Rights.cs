namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Makes roles and their bindings to the operator's account.</summary>
internal static class Rights
{
    private const string Group = "rbac.authorization.k8s.io";
    private const string Version = Group + "/v1";

    /// <summary>A rule.</summary>
    public static V1PolicyRule Rule(string group, IEnumerable<string> resources, params string[] verbs) =>
        new() { ApiGroups = [group], Resources = [.. resources], Verbs = [.. verbs] };

    /// <summary>A role in a namespace, given to the operator's account of a namespace.</summary>
    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> In(string ns, string name, string accountNamespace, IList<V1PolicyRule> rules) =>
    [
        new V1Role { ApiVersion = Version, Kind = V1Role.KubeKind, Metadata = new() { Name = name, NamespaceProperty = ns }, Rules = rules },
        new V1RoleBinding
        {
            ApiVersion = Version,
            Kind = V1RoleBinding.KubeKind,
            Metadata = new() { Name = name, NamespaceProperty = ns },
            Subjects = [Account(accountNamespace)],
            RoleRef = new() { ApiGroup = Group, Kind = V1Role.KubeKind, Name = name },
        },
    ];

    /// <summary>A role in all namespaces, given to the operator's account of a namespace.</summary>
    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> Everywhere(string name, string accountNamespace, IList<V1PolicyRule> rules) =>
    [
        new V1ClusterRole { ApiVersion = Version, Kind = V1ClusterRole.KubeKind, Metadata = new() { Name = name }, Rules = rules },
        new V1ClusterRoleBinding
        {
            ApiVersion = Version,
            Kind = V1ClusterRoleBinding.KubeKind,
            Metadata = new() { Name = name },
            Subjects = [Account(accountNamespace)],
            RoleRef = new() { ApiGroup = Group, Kind = V1ClusterRole.KubeKind, Name = name },
        },
    ];

    /// <summary>Resources with their subresources.</summary>
    public static IEnumerable<string> WithSubresources(IEnumerable<string> resources) =>
        resources.SelectMany(resource => new[] { resource, $"{resource}/status", $"{resource}/finalizers" });

    private static Rbacv1Subject Account(string ns) => new() { Kind = V1ServiceAccount.KubeKind, Name = OperatorInstall.Name, NamespaceProperty = ns };
}
