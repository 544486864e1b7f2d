using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Settings of a <see cref="SafetyChecker"/>.</summary>
public sealed record SafetyCheckerOptions
{
    /// <summary>The Lease that the program has to hold when it writes; null does not look at the lead. Default: null.</summary>
    public NamespacedName? Lease { get; init; }

    /// <summary>The name under which the program holds the <see cref="Lease"/>.</summary>
    public string Identity { get; init; } = string.Empty;

    /// <summary>Pods that an earlier run of the program took down, from <see cref="SafetyChecker.DownPods"/>. Default: none.</summary>
    public IReadOnlyCollection<NamespacedName> DownPods { get; init; } = [];
}
