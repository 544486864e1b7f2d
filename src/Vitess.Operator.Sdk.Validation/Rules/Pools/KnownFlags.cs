namespace Vitess.Operator.Sdk.Validation.Rules.Pools;

/// <summary>What is known of the flags of Vitess programs.</summary>
internal static class KnownFlags
{
    // Flags of the parts that vtgate, vtctld, vtorc and vttablet share: logging, statistics, tracing, topology client, gRPC, servers.
    private static readonly string[] SharedPrefixes = ["grpc-", "log-", "stats-", "topo-", "tracing-", "tracer", "purge-logs-", "jaeger-", "config-", "pprof", "datadog-"];

    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "v", "vmodule", "logtostderr", "alsologtostderr", "stderrthreshold", "port", "bind-address", "emit-stats", "onterm-timeout", "onclose-timeout",
        "lameduck-period", "pid-file", "security-policy", "service-map", "keep-logs", "keep-logs-by-mtime", "catch-sigpipe", "max-stack-size",
        "table-refresh-interval", "remote-operation-timeout", "mysql-server-version", "tablet-manager-protocol", "tablet-manager-grpc-ca",
        "tablet-manager-grpc-cert", "tablet-manager-grpc-concurrency", "tablet-manager-grpc-connpool-size", "tablet-manager-grpc-crl",
        "tablet-manager-grpc-key", "tablet-manager-grpc-server-name",
    };

    private static readonly Dictionary<(string Program, string Flag), (int Major, string? Instead)> Removals = new()
    {
        [("vtgate", "gateway-implementation")] = (14, null),
        [("vttablet", "enable-semi-sync")] = (16, "Set durabilityPolicy of the keyspace."),
        [("vtctld", "durability-policy")] = (18, "Set durabilityPolicy of the keyspace."),
        [("vttablet", "disable-replication-manager")] = (18, null),
        [("vttablet", "use-super-read-only")] = (18, null),
        [("vttablet", "init-populate-metadata")] = (18, null),
        [("vttablet", "vtctld-addr")] = (18, null),
        [("vttablet", "enable-lag-throttler")] = (18, null),
        [("vtorc", "lock-shard-timeout")] = (18, null),
        [("vttablet", "vreplication-tablet-type")] = (20, null),
        [("vttablet", "disable-active-reparents")] = (22, "Use the flag unmanaged."),
        [("vtorc", "config")] = (22, "Give each setting as a flag."),
        [("vtgate", "grpc-send-session-in-streaming")] = (24, null),
    };

    /// <summary>A flag without leading dashes, with dashes for underscores.</summary>
    public static string Plain(string flag) => flag.TrimStart('-').Replace('_', '-');

    /// <summary>Whether all Vitess programs know a flag.</summary>
    public static bool IsShared(string flag)
    {
        var plain = Plain(flag);
        return Shared.Contains(plain) || Array.Exists(SharedPrefixes, prefix => plain.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>The release that removed a flag of a program, with what to use; null if none did.</summary>
    public static (int Major, string? Instead)? RemovedIn(string program, string flag) =>
        Removals.TryGetValue((program, Plain(flag)), out var removal) ? removal : null;
}
