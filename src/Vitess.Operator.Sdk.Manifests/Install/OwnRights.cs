namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// The rights of an operator that runs this library: only for the kinds that its engine keeps or reads, and only in the namespaces that it
/// watches. Its own namespace holds the Lease of the leader.
/// </summary>
internal static class OwnRights
{
    private const string Leader = OperatorInstall.Name + "-leader";
    private const string BackupStorage = OperatorInstall.Name + "-backup-storage";

    private static readonly string[] Keep = ["get", "list", "watch", "create", "update", "patch", "delete"];
    private static readonly string[] Kinds =
    [
        V2VitessCluster.KubePluralName, V2VitessCell.KubePluralName, V2VitessKeyspace.KubePluralName, V2VitessShard.KubePluralName,
        V2EtcdLockserver.KubePluralName, V2VitessBackup.KubePluralName, V2VitessBackupStorage.KubePluralName, V2VitessBackupSchedule.KubePluralName,
    ];

    private static readonly string[] BackupKinds =
        [V2VitessShard.KubePluralName, V2VitessBackup.KubePluralName, V2VitessBackupStorage.KubePluralName];

    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> Of(OperatorInstall install) =>
    [
        .. Rights.In(install.Namespace, Leader, install.Namespace, LeaderRules()),
        .. install.Watched.Count == 0
            ? Rights.Everywhere(OperatorInstall.Name, install.Namespace, Rules())
            : install.Watched.SelectMany(ns => Rights.In(ns, OperatorInstall.Name, install.Namespace, Rules())),
        .. InstallObjects.BackupNamespaces(install).SelectMany(ns => Rights.In(ns, BackupStorage, ns, BackupRules())),
    ];

    // The operator copies the spec of its own Pod for the Pods that list backups, so it reads that too.
    private static List<V1PolicyRule> LeaderRules() =>
    [
        Rights.Rule("coordination.k8s.io", ["leases"], "get", "create", "update"),
        Rights.Rule("", ["events"], "create", "patch"),
        Rights.Rule("", ["pods"], "get"),
    ];

    private static List<V1PolicyRule> Rules() =>
    [
        Rights.Rule("", ["pods", "services", "persistentvolumeclaims", "secrets"], Keep),
        Rights.Rule("", ["events"], "create", "patch"),
        Rights.Rule("apps", ["deployments"], Keep),
        Rights.Rule("policy", ["poddisruptionbudgets"], Keep),
        Rights.Rule("batch", ["jobs"], Keep),
        Rights.Rule("autoscaling", ["horizontalpodautoscalers"], Keep),
        .. OfKinds(Kinds),
    ];

    private static List<V1PolicyRule> BackupRules() => OfKinds(BackupKinds);

    private static List<V1PolicyRule> OfKinds(string[] kinds) =>
    [
        Rights.Rule(VitessApi.Group, kinds, Keep),
        Rights.Rule(VitessApi.Group, kinds.Select(kind => $"{kind}/status"), "get", "update", "patch"),
        Rights.Rule(VitessApi.Group, kinds.Select(kind => $"{kind}/finalizers"), "update"),
    ];
}
