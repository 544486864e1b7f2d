namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>The memory budget of a mysqld container.</summary>
/// <remarks>Source: reference/mysql-memory.md and reference/validation-facts.md, section 14.1.</remarks>
public static class MysqldBudget
{
    private const long Mi = MemoryText.Mi;

    // A small Go program in the same container; assumed.
    private const long Mysqlctld = 24 * Mi;
    private const long SmallestPool = 32 * Mi;

    /// <summary>Adds up what a mysqld takes.</summary>
    /// <param name="input">What it depends on.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    public static MemoryBudget Of(MysqldMemoryInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var options = MysqlOptions.Parse(input.ConfigOverrides, input.Server);
        var pool = MysqldBufferPool.Of(options, input.Limit);
        var server = MysqldBase.Of(input.Server);
        var budget = new MemoryBudget
        {
            Container = "mysqld",
            Path = input.Path,
            Program = input.Server.Name,
            IsMeasured = server.IsMeasured,
            Limit = input.Limit,
            Request = input.Request,
            BufferPool = pool.Bytes,
            Lines =
            [
                .. Initialising(server, pool),
                .. Started(server, pool, options),
                .. Filled(pool, options, input.Server),
                .. MysqldConnections.Lines(options, server, input.Connections),
            ],
        };
        return budget with { RecommendedBufferPool = PoolFor(budget) };
    }

    private static IEnumerable<MemoryLine> Initialising(MysqldBase server, MysqldBufferPool pool) =>
    [
        new("mysqld --initialize", server.Initialisation, MemoryPhase.Initialisation, server.Basis),
        new("descriptors of the buffer pool", pool.Descriptors, MemoryPhase.Initialisation, "7.9 % of the pool"),
        new("mysqlctld", Mysqlctld, MemoryPhase.Initialisation, "assumed"),
    ];

    private static IEnumerable<MemoryLine> Started(MysqldBase server, MysqldBufferPool pool, MysqlOptions options)
    {
        var on = options.Switch("performance_schema", server.HasPerformanceSchema);
        yield return new("mysqld", server.Process, MemoryPhase.Idle, server.Basis);
        yield return new("performance schema", on ? server.PerformanceSchema : 0, MemoryPhase.Idle, on ? "performance_schema=ON" : "performance_schema=OFF");
        yield return new("descriptors of the buffer pool", pool.Descriptors, MemoryPhase.Idle, "7.9 % of the pool");
        yield return new("buffer pool, pages read at start", pool.TouchedAtStart, MemoryPhase.Idle, server.Basis);
        yield return new("mysqlctld", Mysqlctld, MemoryPhase.Idle, "assumed");
    }

    private static IEnumerable<MemoryLine> Filled(MysqldBufferPool pool, MysqlOptions options, MysqlServer server)
    {
        var log = options.Size("innodb_log_buffer_size", server.IsMysql84 ? 64 * Mi : 16 * Mi);
        var keys = options.Size("key_buffer_size", 0);
        yield return new("buffer pool, the rest", pool.Bytes - pool.TouchedAtStart, MemoryPhase.Warm, $"{pool.Basis}: {MemoryText.Of(pool.Bytes)}");
        yield return new("log buffer", log, MemoryPhase.Peak, "innodb_log_buffer_size");
        yield return new("key cache of MyISAM tables", Math.Max(0, keys - (8 * Mi)), MemoryPhase.Peak, "key_buffer_size beyond its default of 8Mi");
    }

    // The pool counts with its descriptors, and all of it with the margin.
    private static long? PoolFor(MemoryBudget budget)
    {
        if (budget.Limit is not { } limit || budget.BufferPool is not { } pool)
        {
            return null;
        }

        var rest = budget.Peak - Math.Max(pool, 0) - MysqldBufferPool.PerMille(pool);
        var room = (limit / 11 * 10) - rest;
        var largest = Math.Min(room / 1079 * 1000, limit / 2);
        largest -= largest % Step(largest);
        return largest >= SmallestPool ? largest : null;
    }

    // Sizes that the server takes as they are, with its default chunks and instances.
    private static long Step(long pool) => pool switch
    {
        >= MemoryText.Gi => MemoryText.Gi,
        >= 128 * Mi => 128 * Mi,
        _ => SmallestPool,
    };
}
