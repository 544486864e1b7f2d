namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Rules on amounts of resources, in CEL.</summary>
internal static class CelAmounts
{
    private static readonly (string Path, string Cpu, string Memory)[] OfSpec =
    [
        ("vitessDashboard.resources", "100m", "128Mi"), ("vtadmin.webResources", "100m", "128Mi"), ("vtadmin.apiResources", "100m", "128Mi"),
        ("globalLockserver.etcd.resources", "100m", "256Mi"),
    ];

    private static readonly (string Path, string Cpu, string Memory)[] OfCell = [("gateway.resources", "500m", "1Gi"), ("lockserver.etcd.resources", "100m", "256Mi")];
    private static readonly (string Path, string Cpu, string Memory)[] OfKeyspace = [("vitessOrchestrator.resources", "100m", "128Mi")];

    // Tablets have no defaults.
    private static readonly (string Path, string Cpu, string Memory)[] OfPool = [("vttablet.resources", "", ""), ("mysqld.resources", "", ""), ("mysqldExporter.resources", "", "")];

    // More shards than these are not compared with what they were: each is looked for among all.
    private const int MostCompared = 64;

    public static IReadOnlyList<CelRule> Rules { get; } =
    [
        new("V1202", CelLevel.Pool, NotSmaller, "volumes do not shrink; keep the size"),
        new("V1403", CelLevel.Cluster, Everywhere(Within), "a program requests more than its limit, or than the default limit where none is given"),
        new("V2031", CelLevel.Cluster, Everywhere((place, _, _) => $"{NotNegative($"{place}.requests")} && {NotNegative($"{place}.limits")}"), "an amount of a resource is no amount, or below zero"),
        new("V2032", CelLevel.Cluster, Claims, "a claim for a volume needs access modes that exist, and a size of storage"),
    ];

    // Claims of etcd have defaults for what is left out.
    private static string Claims =>
        $"!has(self.spec) || [self.spec].all(s, {Cel.IfAny("s", "globalLockserver.etcd.dataVolumeClaimTemplate", etcd => Claim(etcd, hasDefaults: true))}"
        + $" && s.cells.all(c, {Cel.IfAny("c", "lockserver.etcd.dataVolumeClaimTemplate", etcd => Claim(etcd, hasDefaults: true))})"
        + $" && ({PolicyExpression.EachShard($"!has(self.tabletPools) || self.tabletPools.all(x, {Cel.IfAny("x", "dataVolumeClaimTemplate", tablet => Claim(tablet, hasDefaults: false))})")}))";

    private static string Claim(string claim, bool hasDefaults)
    {
        const string Storage = "resources.requests.storage";
        var (none, some) = hasDefaults ? ("!", " || ") : ("", " && ");
        return $"({none}has({claim}.accessModes){some}({(hasDefaults ? $"size({claim}.accessModes) == 0 || " : $"size({claim}.accessModes) > 0 && ")}"
            + $"({claim}.accessModes.all(n, n in ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']) && (size({claim}.accessModes) == 1 || !('ReadWriteOncePod' in {claim}.accessModes)))))"
            + (hasDefaults ? $" && {Cel.IfAny(claim, Storage, IsSize)}" : $" && ({Cel.Has(claim, Storage)} && {IsSize($"{claim}.{Storage}")})");
    }

    private static string IsSize(string value) => $"({IsAmount(value)} && {Amount(value)}.sign() > 0)";

    private static string NotNegative(string amounts) => $"(!has({amounts}) || {amounts}.all(n, {IsAmount($"{amounts}[n]")} && {Amount($"{amounts}[n]")}.sign() >= 0))";

    // Requests and limits have defaults of their own: one is filled in although the other is given.
    private static string Within(string place, string cpu, string memory)
    {
        var requests = Given($"{place}.requests", cpu.Length == 0 ? "{}" : $"{{'cpu': '{cpu}', 'memory': '{memory}'}}");
        var limits = Given($"{place}.limits", memory.Length == 0 ? "{}" : $"{{'memory': '{memory}'}}");
        return Cel.Let("q", requests, Cel.Let("m", limits, $"q.all(n, !(n in m) || !{IsAmount("q[n]")} || !{IsAmount("m[n]")} || !{Amount("q[n]")}.isGreaterThan({Amount("m[n]")}))"));
    }

    private static string Given(string amounts, string otherwise) => $"has({amounts}) && size({amounts}) > 0 ? {amounts} : {otherwise}";

    private static string IsAmount(string value) => $"isQuantity(string({value}))";

    private static string Amount(string value) => $"quantity(string({value}))";

    private static string Everywhere(Func<string, string, string, string> rule)
    {
        string All(string root, (string Path, string Cpu, string Memory)[] places) =>
            string.Join(" && ", places.Select(place => Cel.IfAny(root, place.Path, path => rule(path, place.Cpu, place.Memory))));

        return "!has(self.spec) || [self.spec].all(s, "
            + $"{All("s", OfSpec)} && s.cells.all(c, {All("c", OfCell)}) && (!has(s.keyspaces) || s.keyspaces.all(k, {All("k", OfKeyspace)}))"
            + $" && ({PolicyExpression.EachShard($"!has(self.tabletPools) || self.tabletPools.all(x, {All("x", OfPool)})")}))";
    }

    private static string NotSmaller
    {
        get
        {
            const string Claim = "dataVolumeClaimTemplate.resources.requests.storage";
            var same = $"o.cell == self.cell && o.type == self.type && {Cel.TextOf("o.name")} == {Cel.TextOf("self.name")}";
            string Storage(string pool) => $"{pool}.{Claim}";
            var kept = $"!{IsAmount(Storage("o"))} || !{IsAmount(Storage("self"))} || !{Amount(Storage("self"))}.isLessThan({Amount(Storage("o"))})";
            var pools = $"d.all(t, !has(t.tabletPools) || t.tabletPools.all(o, !({same}) || {Cel.IfAny("o", Claim, _ => kept)}))";
            return $"request.operation != 'UPDATE' || !({Cel.Has("oldObject", "spec.keyspaces")}) || !({Cel.Has("self", Claim)}) || {Cel.Let("d", OldShards, pools)}";
        }
    }

    // The template that the shards of this pool had. An equal partitioning keeps its shards while it has as many parts of as many digits.
    private static string OldShards
    {
        get
        {
            static string Width(string equal) => $"(has({equal}.hexWidth) ? {equal}.hexWidth : 0)";
            static string Bound(string shard, string bound) => $"(has({shard}.keyRange) && has({shard}.keyRange.{bound}) ? {shard}.keyRange.{bound} : '')";
            var equal = $"has(o.equal) && has(o.equal.shardTemplate) && o.equal.parts == p.equal.parts && {Width("o.equal")} == {Width("p.equal")}";
            var custom = $"has(o.custom) && !has(o.equal) && size(o.custom.shards) <= {MostCompared}";
            var named = $"{Bound("t", "start")} == {Bound("s", "start")} && {Bound("t", "end")} == {Bound("s", "end")}";
            var old = "oldObject.spec.keyspaces.filter(o, o.name == k.name)";
            return $"has(p.equal) ? {old}.map(o, o.partitionings).filter(l, l.exists(o, {equal})).map(l, l.filter(o, {equal})[0].equal.shardTemplate)"
                + $" : {old}.map(o, o.partitionings).filter(l, l.exists(o, {custom} && o.custom.shards.exists(t, {named})))"
                + $".map(l, l.filter(o, {custom} && o.custom.shards.exists(t, {named}))[0].custom.shards.filter(t, {named})[0])";
        }
    }
}
