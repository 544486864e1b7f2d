namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Turns a rule on a part of a cluster into an expression on the whole object, in which <c>self</c> walks over those parts.</summary>
internal static class PolicyExpression
{
    private const string NoSpec = "!has(object.spec) || ";
    private const string Keyspaces = NoSpec + "!has(object.spec.keyspaces) || object.spec.keyspaces";
    private const string NoBackup = NoSpec + "!has(object.spec.backup) || ";
    private const string Template = "p.equal.shardTemplate";

    public static string Of(CelRule rule) => rule.Level switch
    {
        CelLevel.Cluster => Cel.Let("self", "object", rule.Expression),
        CelLevel.Spec => NoSpec + Cel.Let("self", "object.spec", rule.Expression),
        CelLevel.Cell => $"{NoSpec}object.spec.cells.all(self, {rule.Expression})",
        CelLevel.Autoscaler => $"{NoSpec}object.spec.cells.all(c, {Cel.IfAny("c", "gateway.autoscaler", place => Cel.Let("self", place, rule.Expression))})",
        CelLevel.Keyspace => $"{Keyspaces}.all(self, {rule.Expression})",
        CelLevel.Partitioning => $"{Keyspaces}.all(k, k.partitionings.all(self, {rule.Expression}))",
        CelLevel.Shard => EachShard(rule.Expression),
        CelLevel.Pool => EachShard($"!has(self.tabletPools) || [self].all(s, s.tabletPools.all(self, {rule.Expression}))"),
        CelLevel.Location => $"{NoBackup}object.spec.backup.locations.all(self, {rule.Expression})",
        CelLevel.Schedule => $"{NoBackup}!has(object.spec.backup.schedules) || object.spec.backup.schedules.all(self, {rule.Expression})",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Level, "A level without an expression."),
    };

    /// <summary>
    /// A rule on <c>self</c>, a shard or the template of shards, with <c>k</c> for its keyspace and <c>p</c> for its partitioning. Equal wins where
    /// both are given, so shards of custom count only without it.
    /// </summary>
    public static string EachShard(string rule) =>
        $"{Keyspaces}.all(k, k.partitionings.all(p, has(p.equal) ? (!has({Template}) || {Cel.Let("self", Template, rule)})"
        + $" : (!has(p.custom) || p.custom.shards.all(self, {rule}))))";
}
