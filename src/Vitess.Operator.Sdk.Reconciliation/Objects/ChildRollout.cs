using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Decides what is written on a child whose changes may have to wait.</summary>
internal static class ChildRollout
{
    /// <summary>The child with what may be done to it now; null when it is to be deleted so that it can be made anew.</summary>
    /// <param name="plan">Differences and how each is brought to the child.</param>
    /// <param name="live">The child as stored.</param>
    /// <param name="schema">What is known of its kind.</param>
    public static JsonObject? Next(ApplyPlan plan, JsonObject live, ObjectSchema schema)
    {
        var mustRecreate = plan.Has(ChangeMode.RollRecreate);
        var waits = mustRecreate || plan.Has(ChangeMode.RollInPlace);
        if (!RolloutAnnotations.Has(live, RolloutAnnotations.Released))
        {
            var now = plan.With(ChangeMode.InPlace);
            Withdraw(now);
            return waits ? Schedule(plan, now, schema) : Settle(now);
        }

        return mustRecreate ? Drain(plan, live, schema) : Settle(plan.With(ChangeMode.InPlace, ChangeMode.RollInPlace));
    }

    /// <summary>Whether a child carries marks that go when nothing waits.</summary>
    /// <param name="live">The child as stored.</param>
    public static bool HasMarks(JsonObject live) =>
        RolloutAnnotations.Has(live, RolloutAnnotations.Scheduled) || RolloutAnnotations.Has(live, RolloutAnnotations.Released) || IsDrainedByUs(live);

    private static JsonObject Settle(JsonObject changed)
    {
        RolloutAnnotations.Clear(changed);
        Withdraw(changed);
        return changed;
    }

    /// <summary>A drain that the engine asked for, for a restart or a turndown that is off now, must not keep others from draining (D-06).</summary>
    private static void Withdraw(JsonObject changed)
    {
        if (IsDrainedByUs(changed))
        {
            changed.SetAnnotation(DrainAnnotations.Started, null);
        }
    }

    private static bool IsDrainedByUs(JsonObject child) => child.GetAnnotation(DrainAnnotations.Started) is DrainAnnotations.RollingUpdate or DrainAnnotations.TurnDown;

    private static JsonObject Schedule(ApplyPlan plan, JsonObject now, ObjectSchema schema)
    {
        var later = plan.With(ChangeMode.InPlace, ChangeMode.RollInPlace, ChangeMode.RollRecreate);
        now.SetAnnotation(RolloutAnnotations.Scheduled, TextBetween(now, later, schema));
        return now;
    }

    /// <summary>A child that can be drained is drained first; the request stays on it until it is deleted.</summary>
    private static JsonObject? Drain(ApplyPlan plan, JsonObject live, ObjectSchema schema)
    {
        if (!RolloutAnnotations.Has(live, DrainAnnotations.Supported) || RolloutAnnotations.Has(live, DrainAnnotations.Finished))
        {
            return null;
        }

        var now = plan.With(ChangeMode.InPlace);
        if (!RolloutAnnotations.Has(now, DrainAnnotations.Started))
        {
            now.SetAnnotation(DrainAnnotations.Started, DrainAnnotations.RollingUpdate);
        }

        return Schedule(plan, now, schema);
    }

    private static string TextBetween(JsonObject now, JsonObject later, ObjectSchema schema)
    {
        // The marks of the roll-out itself are no news.
        var from = now.DeepClone().AsObject();
        var to = later.DeepClone().AsObject();
        RolloutAnnotations.Clear(from);
        RolloutAnnotations.Clear(to);
        return DifferenceText.Between(from, to, schema);
    }
}
