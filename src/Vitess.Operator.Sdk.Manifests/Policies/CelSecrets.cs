namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Rules on what is taken from Secrets, in CEL. Whether a Secret exists is not to be seen from the cluster.</summary>
internal static class CelSecrets
{
    private const string Script = "databaseInitScriptSecret";

    private static readonly string[] OfGateway =
    [
        "gateway.authentication.static.secret", "gateway.secureTransport.tls.certSecret", "gateway.secureTransport.tls.keySecret",
        "gateway.secureTransport.tls.clientCACertSecret",
    ];

    private static readonly string[] OfPool = ["externalDatastore.credentialsSecret", "externalDatastore.serverCACertSecret"];

    private static readonly string[] OfLocation = ["gcs.authSecret", "s3.authSecret", "azblob.authSecret", "ceph.authSecret"];

    public static IReadOnlyList<CelRule> Rules { get; } =
    [
        new(
            "V0611", CelLevel.Shard, Cel.IfAny("self", Script, NamedIfKeyed),
            "databaseInitScriptSecret needs a name or a volumeName"),
        new(
            "V2001", CelLevel.Cluster, Everywhere(NamedIfKeyed, NamedIfKeyed, script: null),
            "what is taken from a Secret needs the name of the Secret, or a volumeName: it is ignored without"),
        new(
            "V2002", CelLevel.Cluster, Everywhere(KeyedIfNamed, KeyedIfNamed, KeyedIfNamed),
            "what is taken from a Secret needs a key: it is ignored without"),
        new(
            "V2003", CelLevel.Cluster, Everywhere(place => InVolumes(place, Owner(place)), place => InVolumes(place, null), InFirstPool),
            "a volumeName has to name one of the extraVolumes of the same Pods"),
    ];

    /// <summary>Something in a Secret is named well enough to be used.</summary>
    public static string IsGiven(string root, string path) =>
        $"({Cel.Has(root, path)} && {Cel.IsSet($"{root}.{path}.key")} && ({HasOrigin($"{root}.{path}")}))";

    private static string HasOrigin(string place) => $"{Cel.IsSet($"{place}.name")} || {Cel.IsSet($"{place}.volumeName")}";

    private static string NamedIfKeyed(string place) => $"!{Cel.IsSet($"{place}.key")} || {HasOrigin(place)}";

    private static string KeyedIfNamed(string place) => $"{Cel.IsSet($"{place}.key")} || !({HasOrigin(place)})";

    private static string InVolumes(string place, string? owner)
    {
        var among = owner is null ? AnyPool($"{Cel.Has("x", "extraVolumes")} && x.extraVolumes.exists(v, v.name == {place}.volumeName)")
            : $"(has({owner}.extraVolumes) && {owner}.extraVolumes.exists(v, v.name == {place}.volumeName))";
        return $"!{Cel.IsSet($"{place}.volumeName")} || {Cel.IsSet($"{place}.name")} || {among}";
    }

    // The first pool speaks for all: each one mounts the script.
    private static string InFirstPool(string place) =>
        $"!{Cel.IsSet($"{place}.volumeName")} || {Cel.IsSet($"{place}.name")} || (has(self.tabletPools) && size(self.tabletPools) > 0"
        + $" && has(self.tabletPools[0].extraVolumes) && self.tabletPools[0].extraVolumes.exists(v, v.name == {place}.volumeName))";

    private static string Owner(string place) => place.Split('.')[0] + (place.StartsWith("s.vtadmin.", StringComparison.Ordinal) ? ".vtadmin" : place.StartsWith("c.gateway.", StringComparison.Ordinal) ? ".gateway" : "");

    private static string AnyPool(string rule) =>
        "(has(object.spec.keyspaces) && object.spec.keyspaces.exists(k, k.partitionings.exists(p, has(p.equal)"
        + $" ? (has(p.equal.shardTemplate) && has(p.equal.shardTemplate.tabletPools) && p.equal.shardTemplate.tabletPools.exists(x, {rule}))"
        + $" : (has(p.custom) && p.custom.shards.exists(y, has(y.tabletPools) && y.tabletPools.exists(x, {rule}))))))";

    private static string Everywhere(Func<string, string> rule, Func<string, string> ofLocation, Func<string, string>? script)
    {
        var gateways = string.Join(" && ", OfGateway.Select(path => Cel.IfAny("c", path, rule)));
        var pools = string.Join(" && ", OfPool.Select(path => Cel.IfAny("x", path, rule)));
        var locations = string.Join(" && ", OfLocation.Select(path => Cel.IfAny("l", path, ofLocation)));
        var shards = $"(!has(self.tabletPools) || self.tabletPools.all(x, {pools}))" + (script is null ? "" : $" && {Cel.IfAny("self", Script, script)}");
        return "!has(self.spec) || [self.spec].all(s, "
            + $"{Cel.IfAny("s", "vtadmin.rbac", rule)} && s.cells.all(c, {gateways})"
            + $" && (!has(s.backup) || s.backup.locations.all(l, {locations})) && ({PolicyExpression.EachShard(shards)}))";
    }
}
