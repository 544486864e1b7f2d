using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>What effects mean for a running cluster.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, sections 7.5 and 11 to 14; reference/workloads-tablets.md.</remarks>
internal static class MarkRules
{
    private const string Storage = "spec.resources.requests.storage";

    public static FieldMarks Of(IReadOnlyList<FieldEffect> effects)
    {
        var own = effects.Where(effect => !effect.IsCopy).ToList();
        var marks = own.Count == 0 ? FieldMarks.Ignored : FieldMarks.None;
        if (own.Exists(RestartsPods))
        {
            marks |= FieldMarks.RestartsPods;
        }

        if (own.Exists(IsReadAtCreationOnly))
        {
            marks |= FieldMarks.ReadAtCreationOnly;
        }

        return effects.Any(effect => effect.Path.Length == 0) ? marks | FieldMarks.ChangesTheSetOfObjects : marks;
    }

    private static bool RestartsPods(FieldEffect effect) => effect.Kind switch
    {
        "Deployment" => effect.Path.StartsWith("spec.template", StringComparison.Ordinal),
        "Pod" => effect.Path.StartsWith("spec", StringComparison.Ordinal) || effect.Path.EndsWith(VitessAnnotations.DesiredStateHash, StringComparison.Ordinal),
        _ => false,
    };

    // What the operator never changes in an object that is there.
    private static bool IsReadAtCreationOnly(FieldEffect effect) => effect.Kind switch
    {
        "Service" => effect.Path is "spec.clusterIP" or "spec.type" or "spec.publishNotReadyAddresses",
        "PersistentVolumeClaim" => effect.Path.StartsWith("spec", StringComparison.Ordinal) && effect.Path != Storage,
        "PodDisruptionBudget" => effect.Path.StartsWith("spec", StringComparison.Ordinal),
        "Job" => effect.Path.Length > 0,
        "Deployment" => effect.Path.StartsWith("spec.selector", StringComparison.Ordinal),
        "HorizontalPodAutoscaler" => effect.Path.StartsWith("spec.scaleTargetRef", StringComparison.Ordinal),
        _ => false,
    };
}
