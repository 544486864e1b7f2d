namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Rules on images, in CEL.</summary>
internal static class CelImages
{
    private static readonly string[] OfCluster = ["vtctld", "vtgate", "vttablet", "vtbackup", "vtorc"];
    private static readonly string[] OfKeyspace = ["vttablet", "vtbackup", "vtorc"];

    private const string Own = "self.images.mysqld";
    private const string Cluster = "object.spec.images.mysqld";
    private const string LargestMajor = "999"; // a larger number is a date

    /// <summary>Rules on the releases of images that an operator can start.</summary>
    /// <param name="minor">Minor release of the Go operator.</param>
    public static IReadOnlyList<CelRule> ReleaseRules(int minor)
    {
        var oldest = minor switch { >= 12 => 19, >= 9 => 15, 8 => 14, _ => 0 };
        var newest = minor switch { <= 7 => 14, 8 => 15, _ => 24 };
        List<CelRule> rules =
        [
            new("V0808", CelLevel.Spec, OfEach(minor < 18, others: true, major => $"{major} >= {oldest}"), $"the operator needs Vitess {oldest} or newer: older programs exit on flags that they do not know")
            {
                ForOriginal = true,
            },
            new("V0810", CelLevel.Spec, OfEach(vtorc: true, others: true, major => $"{major} <= {newest}"), $"the operator needs Vitess {newest} or older: newer programs refuse flags that it passes")
            {
                ForOriginal = true,
            },
        ];
        if (minor >= 18)
        {
            rules.Add(new("V0809", CelLevel.Spec, OfEach(vtorc: true, others: false, major => $"{major} >= 24"), "the operator needs vtorc of Vitess 24 or newer: older ones exit on the flag cell") { ForOriginal = true });
        }

        return rules;
    }

    /// <summary>True of a keyspace that has an image, or needs none. Without any block the operator has a default.</summary>
    public static string MysqldIsNamed { get; } = $"!{Uses} || (has(self.images) && has({Own}) ? {OwnIsNamed} : {ClusterIsNamed})";

    /// <summary>A rule on the major release in the tag of an image; true of images whose tag names none.</summary>
    public static string OfMajor(string image, Func<string, string> rule) => Cel.Let(
        "t",
        $"{image}.find('^[^@]*').find(':[vV]?[0-9]{{1,9}}([._-][^/:]*)?$').find('[0-9]+')",
        $"t == '' || int(t) < 1 || int(t) > {LargestMajor} || {rule("int(t)")}");

    private static string OfEach(bool vtorc, bool others, Func<string, string> rule)
    {
        IEnumerable<string> Programs(string[] all) => all.Where(program => program == "vtorc" ? vtorc : others);
        return $"{OfImages("self", Programs(OfCluster), rule)} && (!has(self.keyspaces) || self.keyspaces.all(k, {OfImages("k", Programs(OfKeyspace), rule)}))";
    }

    private static string OfImages(string part, IEnumerable<string> programs, Func<string, string> rule)
    {
        var images = string.Join(", ", programs.Select(program => Cel.TextOf($"{part}.images.{program}")));
        return $"(!has({part}.images) || [{images}].all(i, {OfMajor("i", rule)}))";
    }

    private static string Uses =>
        $"self.partitionings.exists(p, has(p.equal) ? (has(p.equal.shardTemplate) && {HasMysqld("p.equal.shardTemplate")})"
        + $" : (has(p.custom) && p.custom.shards.exists(s, {HasMysqld("s")})))";

    // A block of the keyspace takes the place of the cluster's for the flavours of MySQL; those of MariaDB stay.
    private static string OwnIsNamed =>
        $"({Cel.IsSet($"{Own}.mysql56Compatible")} || {Cel.IsSet($"{Own}.mysql80Compatible")} || ({HasCluster}"
        + $" && ({Cel.IsSet($"{Cluster}.mariadbCompatible")} || {Cel.IsSet($"{Cluster}.mariadb103Compatible")})))";

    private static string ClusterIsNamed => $"(!({HasCluster}) || {Cel.HasFlavour(Cluster)})";

    private static string HasCluster => $"has(object.spec.images) && has({Cluster})";

    private static string HasMysqld(string shard) => $"has({shard}.tabletPools) && {shard}.tabletPools.exists(x, has(x.mysqld))";
}
