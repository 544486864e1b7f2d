namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How the differences of one object are brought to it: rules by path, the first that fits decides.</summary>
public sealed record ApplyStrategy
{
    /// <summary>Everything at once; what cannot change in place is reported and left.</summary>
    public static ApplyStrategy InPlace { get; } = new();

    /// <summary>Everything at once; what cannot change in place makes the object be deleted and created anew.</summary>
    public static ApplyStrategy InPlaceOrRecreate { get; } = new() { WhenImmutable = ChangeMode.RecreateNow };

    /// <summary>The rules, by path; the first that covers a difference decides.</summary>
    public IReadOnlyList<ChangeRule> Rules { get; init; } = [];

    /// <summary>What holds where no rule does. Default <see cref="ChangeMode.InPlace"/>.</summary>
    public ChangeMode Otherwise { get; init; } = ChangeMode.InPlace;

    /// <summary>What becomes of an in-place change that the server would refuse; null means that it is reported and left.</summary>
    /// <remarks>A gated change that the server would refuse becomes <see cref="ChangeMode.RollRecreate"/> when <see cref="CanRecreate"/> says so.</remarks>
    public ChangeMode? WhenImmutable { get; init; }

    /// <summary>Whether a released change that cannot be made in place may recreate the object. Default true; false for what holds data.</summary>
    public bool CanRecreate { get; init; } = true;

    /// <summary>Everything waits for its release, then is made in place, or else by drain and recreate.</summary>
    /// <param name="immediate">The parts that do not wait.</param>
    public static ApplyStrategy Rolling(params string[] immediate) => new()
    {
        Rules = [.. (immediate ?? []).Select(pattern => ChangeRule.Of(pattern, ChangeMode.InPlace))],
        Otherwise = ChangeMode.RollInPlace,
    };

    /// <summary>Everything waits for its release, then is made by drain and recreate.</summary>
    /// <param name="immediate">The parts that do not wait.</param>
    public static ApplyStrategy RollingRecreate(params string[] immediate) => Rolling(immediate) with { Otherwise = ChangeMode.RollRecreate };

    /// <summary>How a difference is brought to the object.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="mutable">What the server lets change.</param>
    /// <returns>The mode; null when nothing can be done about it.</returns>
    public ChangeMode? ModeOf(Difference difference, MutableFields mutable)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(mutable);
        var mode = Rules.FirstOrDefault(rule => rule.Pattern.Covers(difference.Path))?.Mode ?? Otherwise;
        if (mode is ChangeMode.Keep or ChangeMode.RecreateNow or ChangeMode.RollRecreate || mutable.Allows(difference))
        {
            return mode;
        }

        return mode == ChangeMode.InPlace ? WhenImmutable : CanRecreate ? ChangeMode.RollRecreate : null;
    }
}
