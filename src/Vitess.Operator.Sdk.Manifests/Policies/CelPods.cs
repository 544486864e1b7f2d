namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Rules on what is added to Pods, and on the configuration of their programs, in CEL.</summary>
internal static class CelPods
{
    public static IReadOnlyList<CelRule> Rules { get; } =
    [
        new(
            "V0608", CelLevel.Shard,
            "!has(self.tabletPools) || self.tabletPools.all(a, has(a.externalDatastore) || self.tabletPools.all(b, has(b.externalDatastore)"
            + $" || a.cell != b.cell || a.type != b.type || {Cel.TextOf("a.name")} == {Cel.TextOf("b.name")}))",
            "two pools of one cell and type become one, whatever their names"),
        new(
            "V0909", CelLevel.Pool,
            "!has(object.spec.backup) || !has(object.spec.backup.engine) || object.spec.backup.engine != 'mysqlshell' || "
            + Cel.Let("f", $"object.spec.backup.locations.filter(l, {Cel.TextOf("l.name")} == {Cel.TextOf("self.backupLocationName")})", "size(f) == 0"
            + " || (!(has(f[0].gcs) && !has(f[0].gcs.authSecret)) && !(has(f[0].s3) && !has(f[0].s3.authSecret)))"),
            "backups with MySQL Shell need the authSecret of the location") { ForOriginal = true },
        new("V0914", CelLevel.Location, Cel.IfAny("self", "s3.minPartSize", value => $"{value} <= 0"), "leave minPartSize out: the Pod that lists backups exits on it") { ForOriginal = true },
        new(
            "V2021", CelLevel.Pool, Cel.IfAny("self", "mysqld.configOverrides", value => $"{value}.split('\\n').all(l, l.matches({Option}))"),
            "configOverrides has a line that mysqld cannot read: write name=value"),
        new("V2024", CelLevel.Cluster, Everywhere, "extraVolumeMounts name a volume that is not in extraVolumes"),
        new("V2029", CelLevel.Keyspace, HasPolicy, "the release of Vitess does not have the durability policy"),
    ];

    // Nothing, a comment, a group, an include, or a name with maybe a value.
    private const string Option = @"r'^\s*([#;\[!].*|[^\s=#]+\s*([=#].*)?)?$'";

    private static string Everywhere
    {
        get
        {
            static string All(string root, params string[] parts) => string.Join(" && ", parts.Select(part => Cel.IfAny(root, part, Mounts)));
            return $"!has(self.spec) || [self.spec].all(s, {All("s", "vitessDashboard", "vtadmin", "globalLockserver.etcd")} && s.cells.all(c, {All("c", "gateway", "lockserver.etcd")})"
                + $" && (!has(s.keyspaces) || s.keyspaces.all(k, {All("k", "vitessOrchestrator")}))"
                + $" && ({PolicyExpression.EachShard($"!has(self.tabletPools) || self.tabletPools.all(x, {Mounts("x")})")}))";
        }
    }

    // The operator's own volumes may be mounted a second time.
    private static string Mounts(string pods) =>
        $"(!has({pods}.extraVolumeMounts) || {pods}.extraVolumeMounts.all(m, m.name in ['vt-root', 'persistent-volume-claim', 'pod-config', 'data'] || m.name.endsWith('-secret')"
        + $" || (has({pods}.extraVolumes) && {pods}.extraVolumes.exists(v, v.name == m.name))))";

    private static string HasPolicy
    {
        get
        {
            var image = $"(has(self.images) && {Cel.IsSet("self.images.vttablet")} ? self.images.vttablet : has(object.spec.images) ? {Cel.TextOf("object.spec.images.vttablet")} : '')";
            return "!has(self.durabilityPolicy) || !(self.durabilityPolicy in ['semi_sync_with_rdonly_ack', 'cross_cell', 'cross_cell_with_rdonly_ack']) || "
                + CelImages.OfMajor(image, major => $"{major} >= (self.durabilityPolicy == 'semi_sync_with_rdonly_ack' ? 18 : 15)");
        }
    }
}
