namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>DaemonSets.</summary>
internal sealed class DaemonSetKind : StatusKind
{
    private static readonly string[] Counts = ["currentNumberScheduled", "numberMisscheduled", "desiredNumberScheduled", "numberReady"];

    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        PodDefaults.Template(spec.Ensure("template"));
        var strategy = spec.Ensure("updateStrategy");
        PodDefaults.Set(strategy, "type", "RollingUpdate");
        if (strategy.Text("type") == "RollingUpdate")
        {
            var rolling = strategy.Ensure("rollingUpdate");
            rolling["maxUnavailable"] ??= 1L;
            rolling["maxSurge"] ??= 0L;
        }

        spec["revisionHistoryLimit"] ??= 10L;
        foreach (var count in Counts)
        {
            obj.Ensure("status")[count] ??= 0L;
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors) => TemplateRules.Validate(obj.Map("spec")!, errors);

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
