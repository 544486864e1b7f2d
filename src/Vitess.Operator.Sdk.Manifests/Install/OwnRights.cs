namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// The rights of an operator that runs this library: only for the kinds that its engine keeps or reads, and only in the namespaces that it
/// watches. Its own namespace holds the Lease of the leader.
/// </summary>
internal static class OwnRights
{
    private const string Leader = OperatorInstall.Name + "-leader";
    private const string BackupStorage = OperatorInstall.Name + "-backup-storage";

    // Objects are read from a list and a watch, and changed by PUT: no get but where the cache does not do, no patch but of Events.
    private static readonly string[] Read = ["list", "watch"];
    private static readonly string[] Make = [.. Read, "create", "update"];
    private static readonly string[] Keep = [.. Make, "delete"];

    // People make the clusters; the engine makes all else of these.
    private static readonly string[] Kept =
    [
        V2VitessCell.KubePluralName, V2VitessKeyspace.KubePluralName, V2VitessShard.KubePluralName,
        V2VitessBackupStorage.KubePluralName, V2VitessBackupSchedule.KubePluralName,
    ];

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
        Rights.Rule("", ["pods"], "get"),
    ];

    private static List<V1PolicyRule> Rules() =>
    [
        Rights.Rule("", ["pods", "services", "persistentvolumeclaims", "secrets"], Keep),
        Events(),
        Rights.Rule("apps", ["deployments"], Keep),
        Rights.Rule("policy", ["poddisruptionbudgets"], Make),
        Rights.Rule("batch", ["jobs"], [.. Read, "get", "create", "delete"]),
        Rights.Rule("autoscaling", ["horizontalpodautoscalers"], Keep),
        Rights.Rule(VitessApi.Group, Kept, Keep),
        Rights.Rule(VitessApi.Group, [V2EtcdLockserver.KubePluralName], Make), // all that a cluster knows of itself is in it: the engine never deletes one
        Rights.Rule(VitessApi.Group, [V2VitessCluster.KubePluralName], Read),
        .. OfOwners([V2VitessCluster.KubePluralName, V2EtcdLockserver.KubePluralName, .. Kept]),
        Backups(),
    ];

    private static List<V1PolicyRule> BackupRules() =>
    [
        Events(),
        Rights.Rule(VitessApi.Group, [V2VitessShard.KubePluralName, V2VitessBackupStorage.KubePluralName], Read),
        .. OfOwners([V2VitessBackupStorage.KubePluralName]),
        Backups(),
    ];

    // What lists the backups of a storage makes an object of each; its status is part of it.
    private static V1PolicyRule Backups() => Rights.Rule(VitessApi.Group, [V2VitessBackup.KubePluralName], Keep);

    private static V1PolicyRule Events() => Rights.Rule("", ["events"], "create", "patch");

    // Where the API server asks for it (OwnerReferencesPermissionEnforcement), only who may update the finalizers of an owner may make what it owns.
    private static IEnumerable<V1PolicyRule> OfOwners(IReadOnlyList<string> kinds) =>
    [
        Rights.Rule(VitessApi.Group, kinds.Select(kind => $"{kind}/status"), "update"),
        Rights.Rule(VitessApi.Group, kinds.Select(kind => $"{kind}/finalizers"), "update"),
    ];
}
