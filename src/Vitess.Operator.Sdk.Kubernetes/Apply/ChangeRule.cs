namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How differences in a part of an object are brought to it.</summary>
/// <param name="Pattern">The part.</param>
/// <param name="Mode">How.</param>
public sealed record ChangeRule(PathPattern Pattern, ChangeMode Mode)
{
    /// <summary>A rule.</summary>
    /// <param name="pattern">The part, as in <c>metadata.labels</c>.</param>
    /// <param name="mode">How differences there are brought to the object.</param>
    public static ChangeRule Of(string pattern, ChangeMode mode) => new(PathPattern.Parse(pattern), mode);
}
