using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The rules that an API server can check by itself. All of them are errors: what they find will not work.</summary>
internal static class CelRules
{
    /// <summary>All rules that hold for some operator, in order of their codes.</summary>
    public static IReadOnlyList<CelRule> All { get; } =
        [.. For(ValidationTarget.Original(ValidationTarget.NewestOriginalMinor)).Concat(For(ValidationTarget.Sdk)).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>The rules that hold for an operator, in order of their codes.</summary>
    public static IReadOnlyList<CelRule> For(ValidationTarget target) =>
    [
        .. new[]
            {
                NameRules(), ShapeRules(), PoolRules(), BackupRules(), CelDurability.Rules, CelKeyRanges.Rules, CelSecrets.Rules, CelAmounts.Rules, CelGateways.Rules,
                CelSchedules.Rules, CelPods.Rules, [CelGateways.Addresses(!target.IsSdk), CelSchedules.Possible(!target.IsSdk)],
                target.OriginalMinor is { } minor ? CelImages.ReleaseRules(minor) : [],
            }
            .SelectMany(rules => rules)
            .Where(rule => !rule.ForOriginal || !target.IsSdk)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static CelRule[] NameRules() =>
    [
        new("V0301", CelLevel.Cluster, "size(self.metadata.name) <= 63", "the name of the cluster is a label value of everything that it becomes; use at most 63 characters")
        {
            FitsDefinition = true,
        },
        new("V0303", CelLevel.Keyspace, "!self.name.contains('.')", "Vitess refuses a keyspace name with a dot") { FitsDefinition = true },
        new(
            "V0305", CelLevel.Keyspace, $"size(self.name) <= 61 || {Cel.IsSet("self.databaseName")}",
            "MySQL takes 64 characters and the database is vt_ and this name; use at most 61, or set databaseName") { FitsDefinition = true },
        new(
            "V0306", CelLevel.Keyspace,
            "(!has(self.databaseName) || size(self.databaseName) <= 64) && (!has(self.sidecarDbName) || size(self.sidecarDbName) <= 64)",
            "MySQL takes database names of at most 64 characters") { FitsDefinition = true },
        new(
            "V0309", CelLevel.Schedule, "size(object.metadata.name) + size(self.name) <= 48",
            "the names of cluster and schedule are together a label value of the backup Jobs; use at most 48 characters for both"),
        new(
            "V0311", CelLevel.Pool, $"!{Cel.IsSet("self.name")} || self.name.matches('^[A-Za-z0-9]([-A-Za-z0-9_.]{{0,61}}[A-Za-z0-9])?$')",
            "the name of a pool is a label value: at most 63 letters, digits, dashes, underscores and dots"),
        new("V0401", CelLevel.Spec, "self.cells.all(c, self.cells.exists_one(o, o.name == c.name))", "two cells have the same name"),
        new(
            "V0405", CelLevel.Spec, $"{Cel.KnownCells("self.vitessDashboard")} && {Cel.KnownCells("self.vtadmin")}",
            "vitessDashboard.cells and vtadmin.cells have to name cells of the cluster"),
        new(
            "V0506", CelLevel.Spec, "!has(self.keyspaces) || self.keyspaces.all(k, self.keyspaces.exists_one(o, o.name == k.name))",
            "two keyspaces have the same name"),
        new(
            "V0701", CelLevel.Keyspace,
            "!has(self.durabilityPolicy) || self.durabilityPolicy in ['', 'none', 'semi_sync', 'semi_sync_with_rdonly_ack', 'cross_cell', 'cross_cell_with_rdonly_ack']",
            "Vitess knows no such durability policy; no primary would be elected") { FitsDefinition = true },
    ];

    private static CelRule[] ShapeRules() =>
    [
        new("V0501", CelLevel.Partitioning, "!(has(self.equal) && has(self.custom))", "set one of equal and custom: custom is ignored beside equal") { FitsDefinition = true },
        new("V0502", CelLevel.Partitioning, "has(self.equal) || has(self.custom)", "set one of equal and custom: the partitioning has no shards") { FitsDefinition = true },
        new("V0503", CelLevel.Partitioning, "!has(self.custom) || has(self.equal) || (has(self.custom.shards) && size(self.custom.shards) > 0)", "custom.shards is empty: the partitioning has no shards")
        {
            FitsDefinition = true,
        },
        new("V0504", CelLevel.Partitioning, "!has(self.equal) || has(self.equal.shardTemplate)", "equal.shardTemplate is missing: the shards have no tablets") { FitsDefinition = true },
        new("V0515", CelLevel.Partitioning, "!has(self.equal) || !has(self.equal.hexWidth) || self.equal.hexWidth % 2 == 0", "equal.hexWidth has to be even: bounds are whole bytes")
        {
            FitsDefinition = true,
        },
        new(
            "V0516", CelLevel.Partitioning,
            "!has(self.equal) || !has(self.equal.hexWidth) || self.equal.hexWidth <= 0 || self.equal.hexWidth > 3 || self.equal.parts <= [1, 16, 256, 4096][self.equal.hexWidth]",
            "equal.hexWidth has too few digits to tell the parts apart; leave it out, or use more") { FitsDefinition = true },
        new("V0517", CelLevel.Partitioning, "!has(self.equal) || !has(self.equal.hexWidth) || self.equal.hexWidth < 16", "equal.hexWidth has to be less than 16")
        {
            FitsDefinition = true,
        },
        new("V0801", CelLevel.Keyspace, CelImages.MysqldIsNamed, "images.mysqld names no image; name one, or leave it out"),
        new("V0804", CelLevel.Spec, $"!has(self.vtadmin) || (has(self.images) && {Cel.IsSet("self.images.vtadmin")})", "vtadmin is deployed only if images.vtadmin names its image")
        {
            FitsDefinition = true,
        },
    ];

    private static CelRule[] PoolRules() =>
    [
        new("V0402", CelLevel.Pool, "object.spec.cells.exists(c, c.name == self.cell)", "a tablet pool has to name a cell of the cluster"),
        new(
            "V0601", CelLevel.Shard, "has(self.tabletPools) && self.tabletPools.exists(p, p.type in ['replica', 'externalmaster'])",
            "no pool of the shard can have its primary; add one of type replica or externalmaster"),
        new("V0603", CelLevel.Pool, "has(self.mysqld) || has(self.externalDatastore)", "a tablet pool needs mysqld, or externalDatastore"),
        new("V0604", CelLevel.Pool, "!(has(self.mysqld) && has(self.externalDatastore))", "set one of mysqld and externalDatastore"),
        new(
            "V0605", CelLevel.Pool, "self.type.startsWith('external') == has(self.externalDatastore)",
            "pools of the external types, and only they, have an externalDatastore"),
        new(
            "V0606", CelLevel.Shard,
            "!has(self.tabletPools) || !(self.tabletPools.exists(p, has(p.externalDatastore)) && self.tabletPools.exists(p, !has(p.externalDatastore)))",
            "the pools of a shard are either all external, or none: a mix has no first primary and no backups"),
        new(
            "V0607", CelLevel.Shard,
            "!has(self.tabletPools) || !self.tabletPools.exists(p, p.type.startsWith('external')) || self.tabletPools.exists(p, p.type in ['externalmaster', 'replica'])",
            "a shard in front of external databases needs a pool of type externalmaster: no primary can be declared without"),
    ];

    private static CelRule[] BackupRules() =>
    [
        new(
            "V0901", CelLevel.Location, "has(self.gcs) || has(self.s3) || has(self.azblob) || has(self.ceph) || has(self.volume)",
            "a backup location needs one of gcs, s3, azblob, ceph and volume: tablets exit without"),
        new(
            "V0902", CelLevel.Location, "[has(self.gcs), has(self.s3), has(self.azblob), has(self.ceph), has(self.volume)].filter(isSet, isSet).size() <= 1",
            "a backup location has one kind of storage; the others are ignored"),
        new(
            "V0903", CelLevel.Spec,
            $"!has(self.backup) || self.backup.locations.all(l, self.backup.locations.exists_one(o, {Cel.TextOf("o.name")} == {Cel.TextOf("l.name")}))",
            "two backup locations have the same name"),
        new(
            "V0904", CelLevel.Pool,
            $"!{Cel.IsSet("self.backupLocationName")} || (has(object.spec.backup) && object.spec.backup.locations.exists(l, {Cel.TextOf("l.name")} == self.backupLocationName))",
            "backupLocationName names no backup location: the shard would wait for a backup forever"),
        new(
            "V0905", CelLevel.Shard,
            $"!has(object.spec.backup) || size(object.spec.backup.locations) == 0 || object.spec.backup.locations.exists(l, {Cel.TextOf("l.name")} == '')"
            + $" || !has(self.tabletPools) || size(self.tabletPools) == 0 || self.tabletPools.exists(p, {Cel.IsSet("p.backupLocationName")} || has(p.externalDatastore))",
            "all backup locations have names and no pool of the shard names one: its backups are off"),
        new("V0917", CelLevel.Schedule, $"{Cel.IsSet("self.schedule")} != {Cel.IsSet("self.frequency")}", "a backup schedule needs one of schedule and frequency")
        {
            FitsDefinition = true,
        },
        new(
            "V0919", CelLevel.Schedule,
            $"self.strategies.all(s, {Cel.TextOf("s.scope")} == 'Cluster' ? !{Cel.IsSet("s.keyspace")} && !{Cel.IsSet("s.shard")} : {Cel.TextOf("s.scope")} == 'Keyspace' ? {Cel.IsSet("s.keyspace")} && !{Cel.IsSet("s.shard")} : {Cel.IsSet("s.keyspace")} && {Cel.IsSet("s.shard")})",
            "a strategy of scope Shard names keyspace and shard, one of scope Keyspace the keyspace only, one of scope Cluster neither"),
        new("V0921", CelLevel.Schedule, $"self.strategies.all(s, !{Cel.IsSet("s.shard")} || s.shard.matches('^([0-9a-f]{{2}})*-([0-9a-f]{{2}})*$'))", "a strategy names its shard by its key range, such as - or -80"),
    ];
}
