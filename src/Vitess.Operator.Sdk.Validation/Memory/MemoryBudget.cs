namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>What a container needs of memory, line by line, against what it may use. All amounts are in bytes.</summary>
/// <remarks>
/// The lines of MySQL 8 are calibrated on measured resident sizes, within 3 %; other servers and the programs of Vitess are estimated, and
/// <see cref="IsMeasured"/> tells them apart. Source: reference/mysql-memory.md.
/// </remarks>
public sealed record MemoryBudget
{
    private const long Step = 128 * MemoryText.Mi;

    // Page cache and the allocator's own waste also count against the limit.
    private const int MarginPercent = 10;

    /// <summary>The name of the container, such as <c>mysqld</c>.</summary>
    public required string Container { get; init; }

    /// <summary>The field that the container's resources come from, such as <c>spec.….tabletPools[0].mysqld.resources</c>; empty if there is none.</summary>
    public string Path { get; init; } = "";

    /// <summary>What runs in the container, such as <c>MySQL 8.0</c>.</summary>
    public required string Program { get; init; }

    /// <summary>Every line of the sum, by phase.</summary>
    public required IReadOnlyList<MemoryLine> Lines { get; init; }

    /// <summary>True if the lines rest on measured sizes of this kind of server; false for estimates, which never make an error.</summary>
    public required bool IsMeasured { get; init; }

    /// <summary>The memory limit; null for none.</summary>
    public long? Limit { get; init; }

    /// <summary>The memory request; null for none.</summary>
    public long? Request { get; init; }

    /// <summary>The buffer pool that mysqld makes; null for other programs.</summary>
    public long? BufferPool { get; init; }

    /// <summary>The largest buffer pool that the limit has room for, at most half of it, of a size that the server does not round up; null if there is none.</summary>
    public long? RecommendedBufferPool { get; init; }

    /// <summary>What making an empty data directory takes; 0 if nothing of the kind happens.</summary>
    public long Initialisation => Sum(MemoryPhase.Initialisation, MemoryPhase.Initialisation);

    /// <summary>What the program takes once it is started.</summary>
    public long Idle => Sum(MemoryPhase.Idle, MemoryPhase.Idle);

    /// <summary>What it takes with full caches and the usual connections.</summary>
    public long Warm => Sum(MemoryPhase.Idle, MemoryPhase.Warm);

    /// <summary>What it takes at its peak.</summary>
    public long Peak => Sum(MemoryPhase.Idle, MemoryPhase.Peak);

    /// <summary>What it must have to get through its start.</summary>
    public long ToStart => Math.Max(Initialisation, Idle);

    /// <summary>What it should have: the peak, with a margin of 10 % where the lines are measured.</summary>
    public long Comfortable => IsMeasured ? Peak + (Peak / 100 * MarginPercent) : Peak;

    /// <summary>A limit to set: the comfortable amount, rounded up to 128 MiB.</summary>
    public long RecommendedLimit => MemoryText.RoundUp(Math.Max(Comfortable, ToStart), Step);

    /// <summary>A request to set: half of the recommended limit, rounded up to 128 MiB. Pages that nothing used yet need no room on the node.</summary>
    public long RecommendedRequest => MemoryText.RoundUp(RecommendedLimit / 2, Step);

    /// <summary>What the limit does to the container.</summary>
    public MemoryVerdict Verdict => Limit switch
    {
        null => MemoryVerdict.Unlimited,
        var limit when limit < ToStart => MemoryVerdict.KilledAtStart,
        var limit when limit < Warm => MemoryVerdict.KilledUnderLoad,
        var limit when limit < Comfortable => MemoryVerdict.Tight,
        _ => MemoryVerdict.Fine,
    };

    /// <summary>The lines of a phase.</summary>
    /// <param name="phase">The phase.</param>
    public IEnumerable<MemoryLine> LinesOf(MemoryPhase phase) => Lines.Where(line => line.Phase == phase);

    private long Sum(MemoryPhase first, MemoryPhase last)
    {
        var sum = 0L;
        foreach (var line in Lines)
        {
            if (line.Phase >= first && line.Phase <= last)
            {
                sum = line.Bytes > long.MaxValue - sum ? long.MaxValue : sum + line.Bytes;
            }
        }

        return sum;
    }
}
