namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The rule on images of mysqld, in CEL: a keyspace that runs mysqld has one, its own or that of the cluster.</summary>
internal static class CelImages
{
    private const string Own = "self.images.mysqld";
    private const string Cluster = "object.spec.images.mysqld";

    /// <summary>True of a keyspace that has an image, or needs none. Without any block the operator has a default.</summary>
    public static string MysqldIsNamed { get; } = $"!{Uses} || (has(self.images) && has({Own}) ? {OwnIsNamed} : {ClusterIsNamed})";

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
