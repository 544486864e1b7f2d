using Vitess.Operator.Sdk.Models;
using static Vitess.Operator.Sdk.Manifests.Tests.Clusters.BuilderReplay;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>Builds keyspaces anew by calls of their builders.</summary>
internal static class KeyspaceReplay
{
    public static IPartitionedKeyspace Keyspace(VitessKeyspaceTemplate from, KeyspaceBuilder to)
    {
        Settings(from, to);
        var partitioned = First(from.Partitionings[0], to);
        return from.Partitionings.Count == 1 ? partitioned : Second(from.Partitionings[1], partitioned);
    }

    private static void Settings(VitessKeyspaceTemplate from, KeyspaceBuilder to)
    {
        With(from.DatabaseName, name => to.WithDatabaseName(name));
        With(from.DurabilityPolicy, policy => to.WithDurabilityPolicy(policy));
        With(from.VitessOrchestrator, vtorc => to.WithVtOrc(builder => ComponentReplay.VtOrc(vtorc, builder)));
        With(from.TurndownPolicy, policy => to.WithTurndownPolicy(policy));
        Each(from.Annotations, (name, value) => to.WithAnnotation(name, value));
        With(from.SidecarDbName, name => to.WithSidecarDatabaseName(name));
        With(from.Images, images => to.WithImages(images));
    }

    private static PartitionedKeyspaceBuilder First(VitessKeyspacePartitioning from, KeyspaceBuilder to) => from.Equal is { } equal
        ? to.Sharded(equal.Parts, shard => Shard(equal.ShardTemplate!, shard), equal.HexWidth)
        : to.WithKeyRanges(ranges => Ranges(from.Custom!, ranges));

    private static ReshardingKeyspaceBuilder Second(VitessKeyspacePartitioning from, PartitionedKeyspaceBuilder to) => from.Equal is { } equal
        ? to.ReshardTo(equal.Parts, shard => Shard(equal.ShardTemplate!, shard), equal.HexWidth)
        : to.ReshardToKeyRanges(ranges => Ranges(from.Custom!, ranges));

    private static void Ranges(VitessKeyspaceCustomPartitioning from, KeyRangesBuilder to) =>
        Each(from.Shards, shard => to.AddShard(new KeyRange(shard.KeyRange.Start, shard.KeyRange.End), builder => Shard(shard, builder)));

    private static void Shard(VitessShardTemplate from, ShardBuilder to)
    {
        to.WithInitScript(from.DatabaseInitScriptSecret);
        Each(from.TabletPools, pool => Pool(pool, to));
        With(from.Replication?.InitializeMaster, initialize => to.InitializePrimary(initialize));
        With(from.Replication?.InitializeBackup, initialize => to.InitializeBackup(initialize));
        With(from.Replication?.RecoverRestartedMaster, recover => to.RecoverRestartedPrimary(recover));
        Each(from.Annotations, (name, value) => to.WithAnnotation(name, value));
    }

    private static void Pool(VitessShardTabletPool from, ShardBuilder to) => _ = from.Type switch
    {
        PoolTypes.Replica => to.AddReplicaPool(from.Cell, from.Replicas, pool => MysqlPool(from, pool)),
        PoolTypes.ReadOnly => to.AddReadOnlyPool(from.Cell, from.Replicas, pool => MysqlPool(from, pool)),
        PoolTypes.ExternalMaster => to.AddExternalPrimaryPool(from.Cell, from.ExternalDatastore!, pool => AnyPool(from, pool), from.Replicas),
        PoolTypes.ExternalReplica => to.AddExternalReplicaPool(from.Cell, from.Replicas, from.ExternalDatastore!, pool => AnyPool(from, pool)),
        _ => to.AddExternalReadOnlyPool(from.Cell, from.Replicas, from.ExternalDatastore!, pool => AnyPool(from, pool)),
    };

    private static void MysqlPool(VitessShardTabletPool from, MysqlPoolBuilder to)
    {
        AnyPool(from, to);
        With(from.DataVolumeClaimTemplate, claim => to.WithVolumeClaim(claim));
        With(from.Mysqld?.Resources, resources => to.WithMysqldResources(resources));
        With(from.Mysqld?.ConfigOverrides, configuration => to.WithMysqldConfiguration(configuration));
        With(from.MysqldExporter?.Resources, resources => to.WithExporterResources(resources));
        Each(from.MysqldExporter?.ExtraFlags, (name, value) => to.WithExporterFlag(name, value));
    }

    private static void AnyPool<TBuilder>(VitessShardTabletPool from, TabletPoolBuilder<TBuilder> to)
        where TBuilder : TabletPoolBuilder<TBuilder>
    {
        ComponentReplay.Pods(from, to);
        With(from.Name, name => to.Named(name));
        With(from.BackupLocationName, name => to.WithBackupLocation(name));
        to.WithVttabletResources(from.Vttablet.Resources);
        Each(from.Vttablet.ExtraFlags, (name, value) => to.WithVttabletFlag(name, value));
        Each(from.Vttablet.VtbackupExtraFlags, (name, value) => to.WithVtbackupFlag(name, value));
        With(from.Vttablet.Lifecycle, lifecycle => to.WithVttabletLifecycle(lifecycle));
        With(from.Vttablet.TerminationGracePeriodSeconds, seconds => to.WithTerminationGracePeriod(seconds));
        Each(from.TopologySpreadConstraints, constraint => to.WithTopologySpread(constraint));
    }
}
