using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Compares a wanted object with a live one. Pure: reads its arguments, changes nothing, asks nobody.</summary>
public static class ApplyPlanner
{
    /// <summary>Finds what is not as wanted, and what becomes of it.</summary>
    /// <param name="wanted">The wanted object: the fields that matter. A JSON null means that the field shall not be there.</param>
    /// <param name="live">The object as the server has it.</param>
    /// <param name="schema">What is known of the kind.</param>
    /// <param name="strategy">How differences are brought to the object.</param>
    /// <param name="settings">Whose fields are ours.</param>
    public static ApplyPlan Plan(JsonObject wanted, JsonObject live, ObjectSchema schema, ApplyStrategy strategy, ApplySettings settings)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(settings);
        var owned = OwnedFields.Of(live, settings.FieldManagers);
        var goal = WantedObject.Complete(wanted, schema);
        var overlay = new Overlay(schema, settings.ProtocolAnnotations, _ => false);
        overlay.Run(goal, live, owned);
        var changes = overlay.Differences.Select(difference => new PlannedChange(difference, strategy.ModeOf(difference, schema.Mutable))).ToList();
        return new(changes, overlay.Foreign, modes => Carried(changes, modes));

        JsonObject Carried(List<PlannedChange> planned, ChangeMode[] modes)
        {
            var chosen = planned.Where(change => change.Mode is { } mode && modes.Contains(mode)).Select(change => change.Difference.Path.ToString());
            var paths = chosen.ToHashSet(StringComparer.Ordinal);
            var result = live.DeepClone().AsObject();
            if (paths.Count > 0)
            {
                new Overlay(schema, settings.ProtocolAnnotations, difference => paths.Contains(difference.Path.ToString())).Run(goal, result, owned);
            }

            return result;
        }
    }
}
