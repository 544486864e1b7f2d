namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>PodDisruptionBudgets.</summary>
internal sealed class DisruptionBudgetKind : StatusKind
{
    private static readonly string[] Counts = ["disruptionsAllowed", "currentHealthy", "desiredHealthy", "expectedPods"];

    public override bool CountsGenerations => true;

    public override bool UnconditionalUpdate => false;

    public override void Default(JsonMap obj)
    {
        obj.Ensure("spec");
        foreach (var count in Counts)
        {
            obj.Ensure("status")[count] ??= 0L;
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec")!;
        if (spec["minAvailable"] is { } min && spec["maxUnavailable"] is { } max)
        {
            var shown = new JsonMap
            {
                { "MinAvailable", min }, { "Selector", spec["selector"] }, { "MaxUnavailable", max }, { "UnhealthyPodEvictionPolicy", spec["unhealthyPodEvictionPolicy"] },
            };
            errors.Invalid("spec", shown, "minAvailable and maxUnavailable cannot be both set");
        }

        PercentRules.Check(spec["minAvailable"], "spec.minAvailable", errors);
        PercentRules.Check(spec["maxUnavailable"], "spec.maxUnavailable", errors);
    }

    protected override JsonMap NewStatus(JsonMap obj)
    {
        var status = new JsonMap();
        foreach (var count in Counts)
        {
            status[count] = 0L;
        }

        return status;
    }
}
