using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>Clusters in which every field has a value, made from the model types alone: each choice that excludes others in one of them.</summary>
internal static class SampleClusters
{
    public static IEnumerable<V2VitessCluster> All() => [Managed(), External()];

    private static V2VitessCluster Managed()
    {
        var cluster = Full();
        var spec = cluster.Spec;
        spec.GlobalLockserver!.External = null;
        spec.UpdateStrategy!.Type = UpdateStrategyTypes.External;
        Exclusive(spec.Backup!, location => location.S3, schedule => schedule.Frequency = null);
        foreach (var cell in spec.Cells)
        {
            cell.Lockserver!.External = null;
        }

        Pools(spec, PoolTypes.Replica, pool => pool.ExternalDatastore = null);
        return cluster;
    }

    private static V2VitessCluster External()
    {
        var cluster = Full();
        var spec = cluster.Spec;
        (spec.GlobalLockserver!.Etcd, spec.GlobalLockserver.CellInfoAddress) = (null, null);
        spec.UpdateStrategy = new() { Type = UpdateStrategyTypes.Immediate };
        foreach (var cell in spec.Cells)
        {
            (cell.Lockserver!.Etcd, cell.Lockserver.CellInfoAddress) = (null, null);
        }

        var full = spec.Backup!.Locations[0];
        spec.Backup.Locations =
        [
            new() { Name = full.Name, Annotations = full.Annotations, Gcs = full.Gcs },
            new() { Azblob = full.Azblob },
            new() { Ceph = full.Ceph },
            new() { Volume = full.Volume, VolumeSubPath = full.VolumeSubPath },
        ];
        spec.Backup.Schedules![0].Schedule = null;
        Pools(spec, PoolTypes.ExternalMaster, pool => (pool.Mysqld, pool.MysqldExporter, pool.DataVolumeClaimTemplate) = (null, null, null));
        return cluster;
    }

    private static void Exclusive(ClusterBackupSpec backup, Func<VitessBackupLocation, S3BackupLocation?> kept, Action<VitessBackupScheduleTemplate> change)
    {
        backup.Locations = [new() { Name = backup.Locations[0].Name, S3 = kept(backup.Locations[0]) }];
        change(backup.Schedules![0]);
    }

    private static void Pools(VitessClusterSpec spec, string type, Action<VitessShardTabletPool> change)
    {
        foreach (var partitioning in spec.Keyspaces![0].Partitionings)
        {
            VitessShardTemplate[] shards = [.. partitioning.Custom?.Shards ?? [], .. partitioning.Equal?.ShardTemplate is { } template ? [template] : Array.Empty<VitessShardTemplate>()];
            foreach (var pool in shards.SelectMany(shard => shard.TabletPools!))
            {
                pool.Type = type;
                change(pool);
            }
        }
    }

    private static V2VitessCluster Full()
    {
        var cluster = Filled();
        var both = cluster.Spec.Keyspaces![0].Partitionings[0];
        cluster.Spec.Keyspaces[0].Partitionings = [new() { Equal = both.Equal }, new() { Custom = both.Custom }];
        return cluster;
    }

    private static V2VitessCluster Filled() => new()
    {
        Metadata = new V1ObjectMeta
        {
            Name = "full",
            NamespaceProperty = "vitess",
            Labels = new Dictionary<string, string> { ["team"] = "data" },
            Annotations = new Dictionary<string, string> { ["owner"] = "us" },
        },
        Spec = (VitessClusterSpec)FilledModel.Of(typeof(VitessClusterSpec))!,
    };
}
