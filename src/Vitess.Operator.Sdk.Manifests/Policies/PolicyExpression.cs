namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Turns a rule on a part of a cluster into an expression on the whole object, in which <c>self</c> walks over those parts.</summary>
internal static class PolicyExpression
{
    private const string NoSpec = "!has(object.spec) || ";
    private const string Keyspaces = NoSpec + "!has(object.spec.keyspaces) || object.spec.keyspaces";
    private const string NoBackup = NoSpec + "!has(object.spec.backup) || ";

    public static string Of(CelRule rule) => rule.Level switch
    {
        CelLevel.Cluster => $"[object].all(self, {rule.Expression})",
        CelLevel.Spec => $"{NoSpec}[object.spec].all(self, {rule.Expression})",
        CelLevel.Cell => $"{NoSpec}object.spec.cells.all(self, {rule.Expression})",
        CelLevel.Keyspace => $"{Keyspaces}.all(self, {rule.Expression})",
        CelLevel.Partitioning => $"{Keyspaces}.all(k, k.partitionings.all(self, {rule.Expression}))",
        CelLevel.Shard => OfShards($"[{Template}].all(self, {rule.Expression})", $"p.custom.shards.all(self, {rule.Expression})"),
        CelLevel.Pool => OfShards(OfPools(Template, rule.Expression), $"p.custom.shards.all(s, {OfPools("s", rule.Expression)})"),
        CelLevel.Location => $"{NoBackup}object.spec.backup.locations.all(self, {rule.Expression})",
        CelLevel.Schedule => $"{NoBackup}!has(object.spec.backup.schedules) || object.spec.backup.schedules.all(self, {rule.Expression})",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Level, "A level without an expression."),
    };

    private const string Template = "p.equal.shardTemplate";

    // Equal wins where both are given, so shards of custom count only without it.
    private static string OfShards(string equal, string custom) =>
        $"{Keyspaces}.all(k, k.partitionings.all(p, has(p.equal) ? (!has({Template}) || {equal}) : (!has(p.custom) || {custom})))";

    private static string OfPools(string shard, string rule) => $"(!has({shard}.tabletPools) || {shard}.tabletPools.all(self, {rule}))";
}
