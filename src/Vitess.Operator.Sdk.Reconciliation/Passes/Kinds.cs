using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>The kinds that the engine reads and writes.</summary>
internal static class Kinds
{
    public static ResourceKind Cluster { get; } = ResourceKind.Of<V2VitessCluster>();

    public static ResourceKind Cell { get; } = ResourceKind.Of<V2VitessCell>();

    public static ResourceKind Keyspace { get; } = ResourceKind.Of<V2VitessKeyspace>();

    public static ResourceKind Shard { get; } = ResourceKind.Of<V2VitessShard>();

    public static ResourceKind EtcdLockserver { get; } = ResourceKind.Of<V2EtcdLockserver>();

    public static ResourceKind BackupStorage { get; } = ResourceKind.Of<V2VitessBackupStorage>();

    public static ResourceKind Backup { get; } = ResourceKind.Of<V2VitessBackup>();

    public static ResourceKind BackupSchedule { get; } = ResourceKind.Of<V2VitessBackupSchedule>();

    public static ResourceKind Pod { get; } = ResourceKind.Of<V1Pod>();

    public static ResourceKind Service { get; } = ResourceKind.Of<V1Service>();

    public static ResourceKind Claim { get; } = ResourceKind.Of<V1PersistentVolumeClaim>();

    public static ResourceKind Secret { get; } = ResourceKind.Of<V1Secret>();

    public static ResourceKind Deployment { get; } = ResourceKind.Of<V1Deployment>();

    public static ResourceKind Job { get; } = ResourceKind.Of<V1Job>();

    public static ResourceKind DisruptionBudget { get; } = ResourceKind.Of<V1PodDisruptionBudget>();

    public static ResourceKind Autoscaler { get; } = ResourceKind.Of<V2HorizontalPodAutoscaler>();

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<ResourceKind> All { get; } =
    [
        Cluster, Cell, Keyspace, Shard, EtcdLockserver, BackupStorage, Backup, BackupSchedule,
        Pod, Service, Claim, Secret, Deployment, Job, DisruptionBudget, Autoscaler,
    ];

    /// <summary>The kind of a given name.</summary>
    public static ResourceKind Of(string kind) => All.FirstOrDefault(known => known.Kind == kind)
        ?? throw new ReconcileException($"The engine does not keep objects of kind '{kind}'.");
}
