using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Which fields of an object the API server lets change once the object exists.</summary>
/// <remarks>Source: update validation of the kinds, as the Kubernetes API reference tells it. Metadata may always change.</remarks>
public sealed record MutableFields
{
    /// <summary>Every field may change, as in custom resources without rules.</summary>
    public static MutableFields All { get; } = new();

    /// <summary>When set, only these fields outside the metadata may change.</summary>
    public IReadOnlyList<PathPattern>? Only { get; init; }

    /// <summary>Fields that may not change.</summary>
    public IReadOnlyList<PathPattern> Never { get; init; } = [];

    /// <summary>Quantities that may only grow.</summary>
    public IReadOnlyList<PathPattern> OnlyGrow { get; init; } = [];

    /// <summary>Lists that may get new items but neither lose nor change one.</summary>
    public IReadOnlyList<PathPattern> OnlyAdd { get; init; } = [];

    /// <summary>Whether the server accepts a change by PUT or PATCH of the object itself.</summary>
    /// <param name="difference">The change.</param>
    public bool Allows(Difference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var steps = difference.Path.Steps();
        if (steps.Length > 0 && steps[0] == "metadata")
        {
            return true;
        }

        if (Covers(OnlyAdd, steps))
        {
            return difference.Reason == DifferenceReason.Missing;
        }

        if (Covers(OnlyGrow, steps))
        {
            return difference.Old is JsonValue old && difference.New is JsonValue wanted && Quantities.Compare(wanted, old) > 0;
        }

        return !Covers(Never, steps) && (Only is null || Covers(Only, steps));
    }

    private static bool Covers(IReadOnlyList<PathPattern> patterns, string[] steps)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Covers(steps))
            {
                return true;
            }
        }

        return false;
    }
}
