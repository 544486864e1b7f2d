using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>Puts parts of clusters into clusters.</summary>
internal static class PartsOfClusters
{
    private const string Keyspaces = "spec.keyspaces[0]";
    private const string Shards = Keyspaces + ".partitionings[0].custom.shards[0]";

    public static ClusterPart Keyspace(V2VitessKeyspace keyspace)
    {
        var spec = keyspace.Spec ?? new();
        var cluster = Cluster(keyspace.Metadata, Images(spec.Images), spec.ZoneMap?.Keys, Template(spec));
        cluster.Spec.Backup = Backup(spec.BackupLocations, spec.BackupEngine);
        cluster.Spec.ExtraVitessFlags = spec.ExtraVitessFlags;
        return new(
            cluster,
            [(Keyspaces, "spec"), ("spec.backup.locations", "spec.backupLocations"), ("spec.images.mysqld", "spec.images.mysqld"), ("spec.extraVitessFlags", "spec.extraVitessFlags")]);
    }

    public static ClusterPart Shard(V2VitessShard shard)
    {
        var spec = shard.Spec ?? new();
        var keyspace = new VitessKeyspaceTemplate
        {
            Name = shard.Metadata?.Labels?.TryGetValue(VitessLabels.Keyspace, out var name) == true ? name : "keyspace",
            DatabaseName = spec.DatabaseName,
            VitessOrchestrator = spec.VitessOrchestrator,
            Partitionings = [new() { Custom = new() { Shards = [Template(spec)] } }],
        };
        var cluster = Cluster(shard.Metadata, Images(spec.Images), spec.ZoneMap?.Keys, keyspace);
        cluster.Spec.Backup = Backup(spec.BackupLocations, spec.BackupEngine);
        // How many tablets a policy needs is for the keyspace, which has the policy.
        return new(
            cluster,
            [(Shards, "spec"), (Keyspaces + ".vitessOrchestrator", "spec.vitessOrchestrator"), ("spec.backup.locations", "spec.backupLocations"), ("spec.images.mysqld", "spec.images.mysqld")],
            "V2102");
    }

    public static ClusterPart Cell(V2VitessCell cell)
    {
        var spec = cell.Spec ?? new();
        var template = new VitessCellTemplate { Name = spec.Name, Zone = spec.Zone, Lockserver = spec.Lockserver, Gateway = spec.Gateway };
        var cluster = new V2VitessCluster { Metadata = Metadata(cell.Metadata), Spec = new() { Cells = [template], ExtraVitessFlags = spec.ExtraVitessFlags } };
        cluster.Spec.GlobalLockserver = new() { External = spec.GlobalLockserver };
        return new(cluster, [("spec.cells[0]", "spec"), ("spec.extraVitessFlags", "spec.extraVitessFlags")]);
    }

    public static ClusterPart Etcd(V2EtcdLockserver etcd) => new(
        new V2VitessCluster { Metadata = Metadata(etcd.Metadata), Spec = new() { GlobalLockserver = new() { Etcd = etcd.Spec } } },
        [("spec.globalLockserver.etcd", "spec")]);

    public static ClusterPart Schedule(V2VitessBackupSchedule schedule) => new(
        new V2VitessCluster { Metadata = Metadata(schedule.Metadata) with { Name = schedule.Spec?.Cluster ?? "" }, Spec = new() { Backup = new() { Schedules = [schedule.Spec ?? new()] } } },
        [("spec.backup.schedules[0]", "spec")],
        "V2028",
        "V0922");

    public static ClusterPart Storage(V2VitessBackupStorage storage) => new(
        new V2VitessCluster { Metadata = Metadata(storage.Metadata), Spec = new() { Backup = Backup([storage.Spec?.Location ?? new()], null) } },
        [("spec.backup.locations[0]", "spec.location")]);

    /// <summary>A keyspace of a cluster, alone.</summary>
    public static ClusterPart Keyspace(VitessKeyspaceTemplate keyspace) => new(Cluster(null, null, null, keyspace), [(Keyspaces, "")]);

    /// <summary>The template of shards, alone.</summary>
    public static ClusterPart Shard(VitessShardTemplate shard) => new(
        Cluster(null, null, null, new() { Name = "keyspace", Partitionings = [new() { Equal = new() { Parts = 1, ShardTemplate = shard } }] }),
        [(Keyspaces + ".partitionings[0].equal.shardTemplate", "")]);

    /// <summary>A pool, alone.</summary>
    public static ClusterPart Pool(VitessShardTabletPool pool) => Shard(new VitessShardTemplate { TabletPools = [pool] }) with
    {
        Places = [(Keyspaces + ".partitionings[0].equal.shardTemplate.tabletPools[0]", "")],
        NotDecided = ["V0904", "V2102"],
    };

    /// <summary>A cell of a cluster, alone.</summary>
    public static ClusterPart Cell(VitessCellTemplate cell) => new(new V2VitessCluster { Spec = new() { Cells = [cell] } }, [("spec.cells[0]", "")]);

    private static V2VitessCluster Cluster(V1ObjectMeta? metadata, VitessImages? images, IEnumerable<string>? cells, VitessKeyspaceTemplate keyspace)
    {
        var names = cells ?? Pools(keyspace).Select(pool => pool?.Cell ?? "").Distinct();
        return new() { Metadata = Metadata(metadata), Spec = new() { Images = images, Cells = [.. names.Select(name => new VitessCellTemplate { Name = name })], Keyspaces = [keyspace] } };
    }

    private static IEnumerable<VitessShardTabletPool?> Pools(VitessKeyspaceTemplate keyspace) => (keyspace.Partitionings ?? [])
        .SelectMany(part => (part?.Custom?.Shards ?? []).Append(part?.Equal?.ShardTemplate))
        .SelectMany(shard => shard?.TabletPools ?? []);

    private static V1ObjectMeta Metadata(V1ObjectMeta? part) => new()
    {
        Name = part?.Labels?.TryGetValue(VitessLabels.Cluster, out var name) == true ? name : "",
        NamespaceProperty = part?.NamespaceProperty,
    };

    private static ClusterBackupSpec? Backup(IList<VitessBackupLocation>? locations, string? engine) =>
        locations is { Count: > 0 } ? new() { Locations = locations, Engine = engine } : null;

    private static VitessImages? Images(VitessKeyspaceImages? images) => images is null ? null : new()
    {
        Vttablet = images.Vttablet,
        Vtorc = images.Vtorc,
        Vtbackup = images.Vtbackup,
        Mysqld = images.Mysqld,
        MysqldExporter = images.MysqldExporter,
    };

    private static VitessKeyspaceTemplate Template(VitessKeyspaceSpec spec) => new()
    {
        Name = spec.Name,
        DatabaseName = spec.DatabaseName,
        DurabilityPolicy = spec.DurabilityPolicy,
        VitessOrchestrator = spec.VitessOrchestrator,
        Partitionings = spec.Partitionings,
        TurndownPolicy = spec.TurndownPolicy,
        Annotations = spec.Annotations,
        SidecarDbName = spec.SidecarDbName,
    };

    private static VitessKeyspaceKeyRangeShard Template(VitessShardSpec spec) => new()
    {
        KeyRange = spec.KeyRange,
        TabletPools = spec.TabletPools,
        DatabaseInitScriptSecret = spec.DatabaseInitScriptSecret,
        Replication = spec.Replication,
        Annotations = spec.Annotations,
    };
}
