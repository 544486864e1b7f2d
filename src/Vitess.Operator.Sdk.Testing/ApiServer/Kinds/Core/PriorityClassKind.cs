namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>PriorityClasses.</summary>
internal sealed class PriorityClassKind : KindRules
{
    private const long HighestUser = 1_000_000_000;

    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        obj["value"] ??= 0L;
        PodDefaults.Set(obj, "preemptionPolicy", "PreemptLowerPriority");
    }

    public override bool IsNewGeneration(JsonMap obj, JsonMap old) => false;

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        if (obj.Number("value") > HighestUser)
        {
            errors.Forbidden("value", $"maximum allowed value of a user defined priority is {HighestUser}");
        }
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        if (!JsonTree.Same(obj["value"], old["value"]))
        {
            errors.Forbidden("value", "may not be changed in an update.");
        }

        if (obj.Text("preemptionPolicy") != old.Text("preemptionPolicy"))
        {
            errors.Invalid("preemptionPolicy", obj["preemptionPolicy"], ValidationTexts.Immutable);
        }
    }
}
