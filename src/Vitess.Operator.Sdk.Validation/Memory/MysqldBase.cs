namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>What a kind of server takes before any setting counts, in bytes.</summary>
/// <param name="Initialisation">Peak of making a data directory, without what the size of the buffer pool adds.</param>
/// <param name="Process">The idle server without performance schema and buffer pool.</param>
/// <param name="PerformanceSchema">What the performance schema adds.</param>
/// <param name="HasPerformanceSchema">Whether it is on unless turned off.</param>
/// <param name="ThreadStack">Default of <c>thread_stack</c>.</param>
/// <param name="Basis">Where the figures come from.</param>
/// <param name="IsMeasured">Whether they were measured.</param>
/// <remarks>
/// Measured, MySQL 9.7, 32M / 128M / 1G of buffer pool: initialisation 250 / 261 / 331 MiB, idle 522 / 530 / 601 MiB, idle without
/// performance schema 280 MiB at 32M. A line through them is 250 + 0.079 x pool, and 260 + 240 + 20 + 0.079 x pool.
/// Source: reference/mysql-memory.md; defaults of thread_stack: MySQL and MariaDB manuals.
/// </remarks>
internal sealed record MysqldBase(
    long Initialisation, long Process, long PerformanceSchema, bool HasPerformanceSchema, long ThreadStack, string Basis, bool IsMeasured)
{
    private const long Mi = MemoryText.Mi;
    private const string Estimate = "estimated, not measured";

    private static readonly MysqldBase Mysql8 = new(250 * Mi, 260 * Mi, 240 * Mi, true, Mi, "measured: reference/mysql-memory.md", true);
    private static readonly MysqldBase Mysql57 = new(140 * Mi, 90 * Mi, 80 * Mi, true, 256 * MemoryText.Ki, Estimate, false);
    private static readonly MysqldBase MariaDb = new(120 * Mi, 100 * Mi, 80 * Mi, false, 292 * MemoryText.Ki, Estimate, false);

    public static MysqldBase Of(MysqlServer server) => server.Family switch
    {
        MysqlServerFamily.MySql8 => Mysql8,
        MysqlServerFamily.MySql57 => Mysql57,
        _ => MariaDb,
    };
}
