using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Planning;

/// <summary>What would become of one object.</summary>
/// <param name="Action">What would be done.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Namespace and name.</param>
/// <param name="Differences">For what stays or is made anew: each field that would change, with the reason.</param>
/// <param name="Patch">The same as a strategic merge patch in YAML; empty for what is created or deleted.</param>
public sealed record PlannedObject(PlannedAction Action, string Kind, NamespacedName Name, IReadOnlyList<Difference> Differences, string Patch)
{
    private const string Template = "spec.template.";

    /// <summary>Which Pods restart for it.</summary>
    public PlannedRestart Restart => (Action, Kind) switch
    {
        (PlannedAction.Recreate, "Pod") => PlannedRestart.Now,
        (PlannedAction.Update, "Deployment") when Differences.Any(difference => difference.Path.ToString().StartsWith(Template, StringComparison.Ordinal)) => PlannedRestart.Rolling,
        (PlannedAction.Update, "Pod") when Differences.Any(IsRollout) => PlannedRestart.Scheduled,
        _ => PlannedRestart.None,
    };

    /// <summary>One line for the object, with what restarts, and one for each difference.</summary>
    public override string ToString() =>
        string.Join("\n  ", Differences.Select(difference => difference.ToString()).Prepend($"{Action.ToString().ToLowerInvariant()} {Kind} {Name}{Words(Restart)}"));

    // The annotation stands alone, or in the map that is added.
    private static bool IsRollout(Difference difference) =>
        difference.Path.ToString() == $"metadata.annotations[\"{VitessAnnotations.RolloutScheduled}\"]"
            ? difference.New is not null
            : difference.Path.ToString() == "metadata.annotations" && difference.New?[VitessAnnotations.RolloutScheduled] is not null;

    private static string Words(PlannedRestart restart) => restart switch
    {
        PlannedRestart.Now => " (restarts)",
        PlannedRestart.Rolling => " (its Pods are replaced one after the other)",
        PlannedRestart.Scheduled => " (its restart is scheduled)",
        _ => string.Empty,
    };
}
