namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>Memory budgets of the programs beside mysqld. They are estimates: they say nothing beyond <see cref="MemoryVerdict.Tight"/> with certainty.</summary>
/// <remarks>
/// The shipped examples run with 256 MiB each for vttablet, vtgate and etcd, and 128 MiB, the operator's default, for vtctld, vtorc and each container of
/// vtadmin (reference/workloads-control-plane.md, section 2): the sums are held against that. Source:
/// reference/validation-facts.md, section 14.2 (planning figure: about 1 GB for each CPU), and Vitess' flag defaults.
/// </remarks>
public static class ProgramBudget
{
    private const long Mi = MemoryText.Mi;
    private const string Assumed = "assumed";
    private const string PlanCache = "plan cache of queries";

    /// <summary>A vttablet.</summary>
    /// <param name="limit">The memory limit in bytes; null for none.</param>
    /// <param name="backsUp">True when backups with xtrabackup run inside the tablet (reference/validation-facts.md, V-0928).</param>
    public static MemoryBudget Vttablet(long? limit, bool backsUp = false) => Of("vttablet", limit,
    [
        new("vttablet", 72 * Mi, MemoryPhase.Idle, Assumed),
        new(PlanCache, 32 * Mi, MemoryPhase.Warm, "queryserver-config-query-cache-memory, 32 MiB by default"),
        new("results of 16 queries at once", 16 * 4 * Mi, MemoryPhase.Peak, "queryserver-config-pool-size 16; 4 MiB each, assumed"),
        new("xtrabackup inside the tablet", backsUp ? 256 * Mi : 0, MemoryPhase.Peak, Assumed),
    ]);

    /// <summary>A vtgate.</summary>
    /// <param name="limit">The memory limit in bytes; null for none.</param>
    public static MemoryBudget Vtgate(long? limit) => Of("vtgate", limit,
    [
        new("vtgate", 72 * Mi, MemoryPhase.Idle, Assumed),
        new(PlanCache, 32 * Mi, MemoryPhase.Warm, "gate_query_cache_memory, 32 MiB by default"),
        new("results of 16 queries at once", 16 * 4 * Mi, MemoryPhase.Peak, "4 MiB each, assumed"),
    ]);

    /// <summary>A member of etcd.</summary>
    /// <param name="limit">The memory limit in bytes; null for none.</param>
    public static MemoryBudget Etcd(long? limit) => Of("etcd", limit,
    [
        new("etcd", 48 * Mi, MemoryPhase.Idle, Assumed),
        new("index of keys and watches of the topology", 64 * Mi, MemoryPhase.Warm, Assumed),
        new("snapshot to a member that fell behind", 64 * Mi, MemoryPhase.Peak, Assumed),
    ]);

    /// <summary>A vtctld.</summary>
    /// <param name="limit">The memory limit in bytes; null for none.</param>
    public static MemoryBudget Vtctld(long? limit) => Of("vtctld", limit,
    [
        new("vtctld", 48 * Mi, MemoryPhase.Idle, Assumed),
        new("records of the topology that commands read", 16 * Mi, MemoryPhase.Warm, Assumed),
        new("backups that are listed and schemas that are compared", 32 * Mi, MemoryPhase.Peak, Assumed),
    ]);

    /// <summary>A vtorc.</summary>
    /// <param name="limit">The memory limit in bytes; null for none.</param>
    public static MemoryBudget Vtorc(long? limit) => Of("vtorc", limit,
    [
        new("vtorc", 40 * Mi, MemoryPhase.Idle, Assumed),
        new("its database of tablets and their state, which is in memory", 24 * Mi, MemoryPhase.Warm, Assumed),
        new("a recovery", 16 * Mi, MemoryPhase.Peak, Assumed),
    ]);

    /// <summary>The API of vtadmin.</summary>
    /// <param name="limit">The memory limit in bytes; null for none.</param>
    public static MemoryBudget VtadminApi(long? limit) => Of("vtadmin-api", limit,
    [
        new("vtadmin-api", 32 * Mi, MemoryPhase.Idle, Assumed),
        new("schemas and VSchemas that it keeps", 24 * Mi, MemoryPhase.Warm, Assumed),
        new("answers to browsers", 24 * Mi, MemoryPhase.Peak, Assumed),
    ]);

    /// <summary>The web server of vtadmin, which has files to give away and nothing else.</summary>
    /// <param name="limit">The memory limit in bytes; null for none.</param>
    public static MemoryBudget VtadminWeb(long? limit) => Of("vtadmin-web", limit,
    [
        new("web server", 16 * Mi, MemoryPhase.Idle, Assumed),
        new("files that are read often", 16 * Mi, MemoryPhase.Warm, Assumed),
    ]);

    /// <summary>A vtbackup, which runs a mysqld of its own in its container.</summary>
    /// <param name="mysqld">The budget of the pool's mysqld; vtbackup gets the same resources.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mysqld"/> is null.</exception>
    public static MemoryBudget Vtbackup(MemoryBudget mysqld)
    {
        ArgumentNullException.ThrowIfNull(mysqld);
        return mysqld with
        {
            Container = "vtbackup",
            Lines =
            [
                // Nobody connects but vtbackup itself, and nothing sorts.
                .. mysqld.Lines.Where(line => line.Phase is MemoryPhase.Initialisation or MemoryPhase.Idle),
                new("vtbackup", 72 * Mi, MemoryPhase.Warm, Assumed),
            ],
            RecommendedBufferPool = null,
        };
    }

    private static MemoryBudget Of(string container, long? limit, IReadOnlyList<MemoryLine> lines) =>
        new() { Container = container, Program = container, IsMeasured = false, Limit = limit, Lines = lines };
}
