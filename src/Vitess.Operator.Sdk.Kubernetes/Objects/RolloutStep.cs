using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What the rollout protocol makes of the differences of one object: the object to write, or that it has to go.</summary>
/// <param name="Target">The live object with all that may be changed now, and with the protocol's annotations.</param>
/// <param name="Delete">Whether the object has to be deleted, so that it can be created anew.</param>
/// <param name="StartsDrain">Whether the target asks for the drain.</param>
/// <param name="Pending">The text of the changes that wait; null when none do.</param>
internal sealed record RolloutStep(JsonObject Target, bool Delete = false, bool StartsDrain = false, string? Pending = null)
{
    private static readonly ChangeMode[] Now = [ChangeMode.InPlace];
    private static readonly ChangeMode[] Released = [ChangeMode.InPlace, ChangeMode.RollInPlace];
    private static readonly ChangeMode[] All = [ChangeMode.InPlace, ChangeMode.RollInPlace, ChangeMode.RollRecreate];

    public static RolloutStep Of(ApplyPlan plan, JsonObject live, ObjectSchema schema, RolloutProtocol? protocol)
    {
        if (protocol is null)
        {
            return new(plan.With(Now));
        }

        var isReleased = live.GetAnnotation(protocol.Released) is not null;
        if (isReleased && plan.Has(ChangeMode.RollRecreate))
        {
            return Recreate(plan, live, schema, protocol);
        }

        if (!isReleased && (plan.Has(ChangeMode.RollInPlace) || plan.Has(ChangeMode.RollRecreate)))
        {
            return Schedule(plan.With(Now), plan, schema, protocol);
        }

        var target = plan.With(isReleased ? Released : Now);
        target.SetAnnotation(protocol.Scheduled, null);
        target.SetAnnotation(protocol.Released, null);
        return new(target);
    }

    /// <summary>Whether the object carries annotations that have to go once nothing waits.</summary>
    public static bool IsUnderWay(JsonObject live, RolloutProtocol? protocol) =>
        protocol is not null && (live.GetAnnotation(protocol.Scheduled) ?? live.GetAnnotation(protocol.Released)) is not null;

    private static RolloutStep Recreate(ApplyPlan plan, JsonObject live, ObjectSchema schema, RolloutProtocol protocol)
    {
        var mustDrain = live.GetAnnotation(protocol.DrainSupported) is not null && live.GetAnnotation(protocol.DrainFinished) is null;
        if (!mustDrain)
        {
            return new(live, Delete: true, Pending: live.GetAnnotation(protocol.Scheduled));
        }

        var target = plan.With(Released);
        var starts = target.GetAnnotation(protocol.DrainStarted) is null;
        if (starts)
        {
            target.SetAnnotation(protocol.DrainStarted, protocol.DrainReason);
        }

        return Schedule(target, plan, schema, protocol) with { StartsDrain = starts };
    }

    private static RolloutStep Schedule(JsonObject target, ApplyPlan plan, ObjectSchema schema, RolloutProtocol protocol)
    {
        var text = DifferenceText.Between(target, plan.With(All), schema);
        target.SetAnnotation(protocol.Scheduled, text);
        return new(target, Pending: text);
    }
}
