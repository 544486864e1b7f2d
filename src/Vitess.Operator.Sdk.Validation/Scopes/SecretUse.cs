using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A place where the spec takes something from a Secret.</summary>
/// <param name="Source">The source.</param>
/// <param name="Path">Where it stands: <c>spec.cells[0].gateway.authentication.static.secret</c>.</param>
/// <param name="Purpose">What it is for, in a few words.</param>
/// <param name="Volumes">Volumes that the user adds to the same Pods, from which the source may take one; null where there can be none.</param>
internal sealed record SecretUse(SecretSource Source, string Path, string Purpose, IList<V1Volume>? Volumes)
{
    private const string Login = "the login to the backup storage";

    public bool HasKey => !string.IsNullOrEmpty(Source.Key);

    public bool HasOrigin => !string.IsNullOrEmpty(Source.Name) || !string.IsNullOrEmpty(Source.VolumeName);

    /// <summary>Whether anything is written there at all: a required field that was left empty is not.</summary>
    public bool IsGiven => HasKey || HasOrigin;

    public static IEnumerable<SecretUse> Of(ClusterScope cluster) =>
        cluster.Cells.SelectMany(OfGateway)
            .Concat([Use(cluster.Spec.Vtadmin?.Rbac, "spec.vtadmin.rbac", "the access rules of vtadmin", cluster.Spec.Vtadmin?.ExtraVolumes)])
            .Concat(cluster.Shards.Select(shard => Use(
                shard.Template.DatabaseInitScriptSecret, shard.Path + ".databaseInitScriptSecret", "the init script of mysqld", VolumesOf(shard))))
            .Concat(cluster.Pools.SelectMany(OfPool))
            .Concat(cluster.Locations.SelectMany(OfLocation))
            .OfType<SecretUse>()
            .Where(use => use.IsGiven);

    private static IEnumerable<SecretUse?> OfGateway(CellScope cell)
    {
        var gateway = cell.Cell.Gateway;
        var tls = gateway?.SecureTransport?.Tls;
        var path = cell.Path + ".gateway";
        return
        [
            Use(gateway?.Authentication?.Static?.Secret, path + ".authentication.static.secret", "the users of vtgate", gateway?.ExtraVolumes),
            Use(tls?.CertSecret, path + ".secureTransport.tls.certSecret", "the certificate of vtgate", gateway?.ExtraVolumes),
            Use(tls?.KeySecret, path + ".secureTransport.tls.keySecret", "the key of vtgate", gateway?.ExtraVolumes),
            Use(tls?.ClientCACertSecret, path + ".secureTransport.tls.clientCACertSecret", "the authority that vtgate's clients are checked against", gateway?.ExtraVolumes),
        ];
    }

    private static IEnumerable<SecretUse?> OfPool(PoolScope pool)
    {
        var path = pool.Path + ".externalDatastore";
        return
        [
            Use(pool.Pool.ExternalDatastore?.CredentialsSecret, path + ".credentialsSecret", "the login to the external server", pool.Pool.ExtraVolumes),
            Use(pool.Pool.ExternalDatastore?.ServerCACertSecret, path + ".serverCACertSecret", "the authority of the external server", pool.Pool.ExtraVolumes),
        ];
    }

    private static IEnumerable<SecretUse?> OfLocation(LocationScope location) =>
    [
        Use(location.Location.Gcs?.AuthSecret, location.Path + ".gcs.authSecret", Login, VolumesOf(location)),
        Use(location.Location.S3?.AuthSecret, location.Path + ".s3.authSecret", Login, VolumesOf(location)),
        Use(location.Location.Azblob?.AuthSecret, location.Path + ".azblob.authSecret", Login, VolumesOf(location)),
        Use(location.Location.Ceph?.AuthSecret, location.Path + ".ceph.authSecret", Login, VolumesOf(location)),
    ];

    // The login is mounted where backups are taken and restored, so the volume is one of the pools'.
    private static List<V1Volume> VolumesOf(LocationScope location) => [.. location.Cluster.Pools.SelectMany(pool => pool.Pool.ExtraVolumes ?? [])];

    // The script is mounted by every pool, so a volume must be there in each; the first one speaks for all.
    private static IList<V1Volume>? VolumesOf(ShardScope shard) => shard.Pools.Count > 0 ? shard.Pools[0].Pool.ExtraVolumes ?? [] : null;

    private static SecretUse? Use(SecretSource? source, string path, string purpose, IList<V1Volume>? volumes) =>
        source is null ? null : new(source, path, purpose, volumes);
}
