namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The rights of the original operator, as its published manifests give them (reference/deployment-bundle.md 5).</summary>
internal static class OriginalRights
{
    private const string BackupStorage = OperatorInstall.Name + "-backup-storage";
    private const string All = "*";

    private static readonly string[] Core = ["pods", "services", "endpoints", "persistentvolumeclaims", "events", "configmaps", "secrets"];

    private static readonly string[] Kinds =
    [
        V2VitessCluster.KubePluralName, V2VitessCell.KubePluralName, V2VitessKeyspace.KubePluralName, V2VitessShard.KubePluralName,
        V2EtcdLockserver.KubePluralName, V2VitessBackup.KubePluralName, V2VitessBackupStorage.KubePluralName,
    ];

    private static readonly string[] BackupKinds =
        [V2VitessShard.KubePluralName, V2VitessBackup.KubePluralName, V2VitessBackupStorage.KubePluralName];

    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> Of(OperatorInstall install, OperatorRelease release)
    {
        var rules = Rules(release);
        if (release.HasClusterRole)
        {
            return
            [
                .. Rights.Everywhere(OperatorInstall.Name, install.Namespace, rules),
                .. InstallObjects.BackupNamespaces(install).SelectMany(ns => Rights.In(ns, BackupStorage, ns, BackupRules())),
            ];
        }

        // Before the ClusterRole the rights were those of one namespace; several need a role in each.
        return install.Watched.Count == 0
            ? Rights.Everywhere(OperatorInstall.Name, install.Namespace, rules)
            : install.Watched.SelectMany(ns => Rights.In(ns, OperatorInstall.Name, install.Namespace, rules));
    }

    private static List<V1PolicyRule> Rules(OperatorRelease release)
    {
        var finalizers = Rights.Rule("apps", ["deployments/finalizers"], "update");
        finalizers.ResourceNames = [OperatorInstall.Name];
        return
        [
            Rights.Rule("", Core, All),
            Rights.Rule("", ["namespaces"], "get"),
            Rights.Rule("apps", ["deployments", "daemonsets", "replicasets", "statefulsets"], All),
            Rights.Rule("policy", ["poddisruptionbudgets"], All),
            finalizers,
            Rights.Rule(VitessApi.Group, Rights.WithSubresources(release.HasSchedules ? [.. Kinds, V2VitessBackupSchedule.KubePluralName] : Kinds), All),
            .. release.HasSchedules ? [Rights.Rule("batch", ["jobs"], All)] : Array.Empty<V1PolicyRule>(),
            .. release.HasClusterRole ? [Rights.Rule("autoscaling", ["horizontalpodautoscalers"], All)] : Array.Empty<V1PolicyRule>(),
        ];
    }

    private static List<V1PolicyRule> BackupRules() => [Rights.Rule(VitessApi.Group, Rights.WithSubresources(BackupKinds), All)];
}
