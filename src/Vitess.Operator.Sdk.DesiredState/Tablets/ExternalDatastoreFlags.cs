using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The flags of a vttablet that serves a MySQL which is run elsewhere.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 7.3.</remarks>
internal static class ExternalDatastoreFlags
{
    // The MySQL client flag that asks for TLS.
    private const int ClientSsl = 2048;

    public static void Add(FlagSet flags, TabletPool pool)
    {
        var external = pool.Spec.ExternalDatastore!;
        flags.Set("unmanaged", true).Set("restore_from_backup", false);
        foreach (var role in (ReadOnlySpan<string>)["app", "appdebug", "allprivs", "dba", "filtered", "repl"])
        {
            flags.Set($"db_{role}_user", external.User);
        }

        flags.Set("db-credentials-file", pool.Credentials!.FilePath)
            .Set("db_host", external.Host)
            .Set("db_port", external.Port)
            .Set("init_db_name_override", external.Database)
            .Set("enable_replication_reporter", false)
            .Set("enforce_strict_trans_tables", false);
        if (pool.ServerCA is { } certificate)
        {
            flags.Set("db_ssl_ca", certificate.FilePath).Set("db_flags", ClientSsl);
        }
    }
}
