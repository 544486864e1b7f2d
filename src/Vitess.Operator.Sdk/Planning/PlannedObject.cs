using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Planning;

/// <summary>What would become of one object.</summary>
/// <param name="Action">What would be done.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Namespace and name.</param>
/// <param name="Differences">For what stays or is made anew: each field that would change, with the reason.</param>
/// <param name="Patch">The same as a strategic merge patch in YAML; empty for what is created or deleted.</param>
public sealed record PlannedObject(PlannedAction Action, string Kind, NamespacedName Name, IReadOnlyList<Difference> Differences, string Patch)
{
    /// <summary>One line for the object and one for each difference.</summary>
    public override string ToString() => string.Join("\n  ", Differences.Select(difference => difference.ToString()).Prepend($"{Action.ToString().ToLowerInvariant()} {Kind} {Name}"));
}
