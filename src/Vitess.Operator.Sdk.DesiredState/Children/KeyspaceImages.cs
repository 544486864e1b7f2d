using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The images of a keyspace: the cluster's, and over them the keyspace's own.</summary>
/// <remarks>Source: reference/crds.md, section 5.5.</remarks>
internal static class KeyspaceImages
{
    public static VitessKeyspaceImages Of(VitessImages? cluster, VitessKeyspaceTemplateImages? keyspace) => new()
    {
        Vttablet = Either(keyspace?.Vttablet, cluster?.Vttablet),
        Vtorc = Either(keyspace?.Vtorc, cluster?.Vtorc),
        Vtbackup = Either(keyspace?.Vtbackup, cluster?.Vtbackup),
        Mysqld = Mysqld(cluster?.Mysqld, keyspace?.Mysqld),
        MysqldExporter = Either(keyspace?.MysqldExporter, cluster?.MysqldExporter),
    };

    // An override speaks for both MySQL flavours, also where it is empty; MariaDB stays as the cluster has it.
    private static MysqldImage? Mysqld(MysqldImage? cluster, MysqldImageNew? keyspace) => keyspace is null
        ? cluster
        : (cluster ?? new()) with
        {
            Mysql56Compatible = NotEmpty.Text(keyspace.Mysql56Compatible),
            Mysql80Compatible = NotEmpty.Text(keyspace.Mysql80Compatible),
        };

    private static string? Either(string? first, string? otherwise) => NotEmpty.Text(first) ?? NotEmpty.Text(otherwise);
}
