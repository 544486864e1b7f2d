namespace Vitess.Operator.Sdk.Operations;

/// <summary>How a tablet is drained.</summary>
public sealed record DrainOptions
{
    /// <summary>Who drains; written on the Pod, so that a later run of the same program finds what an earlier one left behind. Default <c>vitess-operator-sdk</c>.</summary>
    public string Owner { get; init; } = "vitess-operator-sdk";

    /// <summary>How long to wait until the tablet is drained. Default ten minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);
}
