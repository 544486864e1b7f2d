namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Puts the objects of an installation together, in an order in which they can be applied.</summary>
internal static class InstallObjects
{
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Of(OperatorInstall install) =>
    [
        .. Namespace(install),
        .. Definitions(install),
        .. ServiceAccounts(install),
        .. install.Release is { } release ? OriginalRights.Of(install, release) : OwnRights.Of(install),
        PriorityClass("vitess", 1000, "For the Pods of Vitess clusters: etcd, vtctld, vtgate, vtorc, vtadmin and tablets."),
        PriorityClass("vitess-operator-control-plane", 5000, "For the operator of Vitess clusters."),
        OperatorDeployment.Of(install),
    ];

    /// <summary>The namespaces that need an account for the Pods that list backups: they run under the operator's account name in each of them.</summary>
    public static IReadOnlyList<string> BackupNamespaces(OperatorInstall install) =>
        [.. install.Watched.Union(install.BackupNamespaces, StringComparer.Ordinal).Where(ns => ns != install.Namespace).Order(StringComparer.Ordinal)];

    // The namespace default is always there, and the published manifests leave the others to the user.
    private static IEnumerable<V1Namespace> Namespace(OperatorInstall install) => install.Namespace == "default"
        ? []
        : [new() { ApiVersion = "v1", Kind = V1Namespace.KubeKind, Metadata = new() { Name = install.Namespace } }];

    private static IEnumerable<V1CustomResourceDefinition> Definitions(OperatorInstall install) => install.WithDefinitions
        ? CustomResourceDefinitions.All(descriptions: install.Release is null)
            .Where(definition => install.Release is not { HasSchedules: false } || definition.Spec.Names.Kind != V2VitessBackupSchedule.KubeKind)
        : [];

    private static IEnumerable<V1ServiceAccount> ServiceAccounts(OperatorInstall install) =>
        BackupNamespaces(install).Where(_ => install.Release is not { HasClusterRole: false }).Prepend(install.Namespace).Select(ns => new V1ServiceAccount
        {
            ApiVersion = "v1",
            Kind = V1ServiceAccount.KubeKind,
            Metadata = new() { Name = OperatorInstall.Name, NamespaceProperty = ns },
        });

    private static V1PriorityClass PriorityClass(string name, int value, string description) => new()
    {
        ApiVersion = "scheduling.k8s.io/v1",
        Kind = V1PriorityClass.KubeKind,
        Metadata = new() { Name = name },
        Value = value,
        GlobalDefault = false,
        Description = description,
    };
}
