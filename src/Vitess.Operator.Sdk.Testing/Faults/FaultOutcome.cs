using Vitess.Operator.Sdk.Testing.Checking;

namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>What became of a case.</summary>
public sealed record FaultOutcome
{
    /// <summary>The case.</summary>
    public required FaultCase Case { get; init; }

    /// <summary>Whether the program made the write, so that the fault came about. After a crash the write need not come again.</summary>
    public required bool WasInjected { get; init; }

    /// <summary>Whether everything came to rest in time.</summary>
    public required bool CameToRest { get; init; }

    /// <summary>Where the end state differs from that of the undisturbed run, by object and path.</summary>
    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>Writes that were not safe.</summary>
    public required IReadOnlyList<SafetyViolation> Violations { get; init; }

    /// <summary>Writes after the program had read everything anew.</summary>
    public required IReadOnlyList<string> WritesAtRest { get; init; }

    /// <summary>All writes of the program, Events left out.</summary>
    public required IReadOnlyList<WrittenRequest> Writes { get; init; }

    /// <summary>Whether the fault left no trace.</summary>
    public bool IsGood => CameToRest && Differences.Count == 0 && Violations.Count == 0 && WritesAtRest.Count == 0;

    /// <summary>The case, and all that is wrong with it.</summary>
    public override string ToString()
    {
        var lines = new List<string> { Case.ToString() };
        lines.AddRange(CameToRest ? [] : ["  did not come to rest"]);
        lines.AddRange(Differences.Select(difference => "  " + difference));
        lines.AddRange(Violations.Select(violation => "  unsafe: " + violation));
        lines.AddRange(WritesAtRest.Select(write => "  written at rest: " + write));
        return string.Join('\n', lines);
    }
}
