using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>A program made writes that were not safe.</summary>
/// <param name="violations">The writes.</param>
public sealed class SafetyException(IReadOnlyList<SafetyViolation> violations)
    : VitessOperatorException(string.Join('\n', (violations ?? throw new ArgumentNullException(nameof(violations))).Select(violation => violation.ToString())))
{
    /// <summary>The writes, in order.</summary>
    public IReadOnlyList<SafetyViolation> Violations { get; } = violations;
}
