namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Rules on backup schedules and on what they reach, in CEL.</summary>
internal static class CelSchedules
{
    private const string Schedules = "object.spec.backup.schedules";

    private static readonly string Frequencies =
        string.Join(", ", new[] { "1m", "2m", "3m", "4m", "5m", "6m", "10m", "12m", "15m", "20m", "30m", "1h", "2h", "3h", "4h", "6h", "8h", "12h", "24h" }.Select(text => $"duration('{text}')"));

    public static IReadOnlyList<CelRule> Rules { get; } =
    [
        new("V0616", CelLevel.Shard, $"!{FirstPool("true")} || {FirstPool("has(x.dataVolumeClaimTemplate)")} || !{IsReached}", "a scheduled backup needs the dataVolumeClaimTemplate of the first pool") { ForOriginal = true },
        new(
            "V0918", CelLevel.Schedule, $"!{Cel.IsSet("self.frequency")} || (self.frequency.matches({Duration}) && duration(self.frequency) in [{Frequencies}])",
            "a frequency has to divide the hour or the day"),
        new("V0920", CelLevel.Schedule, $"[{Suspended}].all(u, self.strategies.all(a, self.strategies.filter(b, {Overlap}).size() <= 1))", "a schedule names each shard once"),
        new("V2027", CelLevel.Spec, "!has(self.backup) || !has(self.backup.schedules) || self.backup.schedules.all(a, self.backup.schedules.exists_one(b, a.name == b.name))", "two backup schedules have the same name"),
        new("V2028", CelLevel.Schedule, $"self.strategies.all(t, !{Cel.IsSet("t.keyspace")} || {Keyspaces($"k.name == t.keyspace && ({NamesShard})")})", "a strategy has to name a keyspace of the cluster, and one of its shards"),
    ];

    /// <summary>The rule on shards that a scheduled backup has nothing to take from, or nowhere to put.</summary>
    public static CelRule Possible(bool original) => new(
        "V0922", CelLevel.Shard,
        FirstPool($"has(x.mysqld) && object.spec.backup.locations.exists(l, {Cel.TextOf("l.name")} == {Cel.TextOf("x.backupLocationName")})", "has(object.spec.backup) && ")
            + (original ? $" && {Cel.IfAny("self", "replication.initializeBackup", value => value)}" : "") + $" || !{IsReached}",
        "a scheduled backup needs mysqld and a backup location of the first pool");

    private const string Duration = "r'^[+]?([0-9]{1,6}([.][0-9]{0,9})?(h|m|s)|[0-9]{1,14}(ms|us|ns))+$'";

    private const string Suspended = "has(self.suspend) && self.suspend";

    private static string Scope(string strategy) => Cel.TextOf($"{strategy}.scope");

    private static string FirstPool(string rule, string before = "") =>
        $"({before}has(self.tabletPools) && size(self.tabletPools) > 0 && [self.tabletPools[0]].all(x, {rule}))";

    private static string IsReached =>
        $"(has(object.spec.backup) && has({Schedules}) && {Schedules}.exists(c, {Cel.TextOf("c.backupMethod")} in ['', 'vtbackup'] && c.strategies.exists(t, "
        + $"{Scope("t")} == 'Cluster' || ({Cel.TextOf("t.keyspace")} == k.name && ({Scope("t")} == 'Keyspace' || {Made})))))";

    // Whether the shard that strategy t names is made of this template: of two partitionings that have it, the later one makes it.
    private static string Made =>
        $"((has(p.equal) ? {CelEqual.Has("p.equal", Cel.TextOf("t.shard"))} : {RangeOf("self")} == {Cel.TextOf("t.shard")})"
        + $" && !(size(k.partitionings) == 2 && k.partitionings[0] == p && {Has("k.partitionings[1]", "t.shard")}))";

    private static string RangeOf(string shard) =>
        $"(has({shard}.keyRange) && has({shard}.keyRange.start) ? {shard}.keyRange.start : '') + '-' + (has({shard}.keyRange) && has({shard}.keyRange.end) ? {shard}.keyRange.end : '')";

    private static string Keyspaces(string rule) => $"(has(object.spec.keyspaces) && object.spec.keyspaces.exists(k, {rule}))";

    private static string HasAny => $"k.partitionings.exists(p, has(p.equal) ? {CelEqual.IsCut("p.equal")} : (has(p.custom) && size(p.custom.shards) > 0))";

    private static string Has(string partitioning, string shard) =>
        $"(has({partitioning}.equal) ? {CelEqual.Has($"{partitioning}.equal", shard)}"
        + $" : (has({partitioning}.custom) && {partitioning}.custom.shards.exists(s, {RangeOf("s")} == {shard})))";

    private static string HasShard(string shard) => $"k.partitionings.exists(p, {Has("p", shard)})";

    // A text that is no key range is the matter of V0921, a keyspace without shards that of others.
    private static string NamesShard =>
        $"!{Cel.IsSet("t.shard")} || !t.shard.matches('^([0-9a-f]{{2}})*-([0-9a-f]{{2}})*$') || !({HasAny}) || {HasShard("t.shard")}";

    // A strategy of scope Keyspace takes its keyspace out of those of scope Cluster, unless the schedule is suspended (u).
    private static string Overlap
    {
        get
        {
            var (same, kept) = ($"{Cel.TextOf("a.keyspace")} == {Cel.TextOf("b.keyspace")}", "(u || !self.strategies.exists(e, " + $"{Scope("e")} == 'Keyspace' && {Cel.TextOf("e.keyspace")} == NAME))");
            string Kept(string name) => kept.Replace("NAME", name, StringComparison.Ordinal);
            var named = Keyspaces($"k.name == a.keyspace && {HasAny}");
            var made = Keyspaces($"k.name == a.keyspace && {HasShard("a.shard")}");
            var shard = $"{Cel.IsSet("a.keyspace")} && {Cel.IsSet("a.shard")} && ({Scope("b")} == 'Cluster' ? {Kept("a.keyspace")} && {made}"
                + $" : {Scope("b")} == 'Keyspace' ? {same} && {made} : {same} && a.shard == {Cel.TextOf("b.shard")})";
            var keyspace = $"{Cel.IsSet("a.keyspace")} && {named} && ({Scope("b")} == 'Cluster' ? u : {Scope("b")} == 'Keyspace' && {same})";
            var cluster = $"{Scope("b")} == 'Cluster' && {Keyspaces($"{HasAny} && {Kept("k.name")}")}";
            return $"{Scope("a")} == 'Cluster' ? {cluster} : {Scope("a")} == 'Keyspace' ? {keyspace} : {shard}";
        }
    }
}
