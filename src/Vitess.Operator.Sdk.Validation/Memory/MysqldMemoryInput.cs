namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>What the memory of a mysqld container depends on.</summary>
public sealed record MysqldMemoryInput
{
    /// <summary>The server. Default: MySQL 8.0.</summary>
    public MysqlServer Server { get; init; } = MysqlServer.Of(null);

    /// <summary>Additions to my.cnf, as in <c>mysqld.configOverrides</c>. Default: none.</summary>
    public string? ConfigOverrides { get; init; }

    /// <summary>The memory limit in bytes; null for none.</summary>
    public long? Limit { get; init; }

    /// <summary>The memory request in bytes; null for none.</summary>
    public long? Request { get; init; }

    /// <summary>
    /// Connections that are open at once. Default: 46, which vttablet keeps by its own defaults: 16 for queries, 20 for transactions, and 10 for
    /// replication, health checks and metrics.
    /// </summary>
    public int Connections { get; init; } = 46;

    /// <summary>The field that the container's resources come from; empty if there is none.</summary>
    public string Path { get; init; } = "";
}
