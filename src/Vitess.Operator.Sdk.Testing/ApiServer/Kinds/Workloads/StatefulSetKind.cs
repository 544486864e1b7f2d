namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>StatefulSets.</summary>
internal sealed class StatefulSetKind : StatusKind
{
    private const string MayNotChange =
        "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

    private static readonly string[] Changeable =
        ["replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy", "minReadySeconds"];

    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        PodDefaults.Set(spec, "podManagementPolicy", "OrderedReady");
        var strategy = spec.Ensure("updateStrategy");
        PodDefaults.Set(strategy, "type", "RollingUpdate");
        if (strategy.Text("type") == "RollingUpdate")
        {
            strategy.Ensure("rollingUpdate")["partition"] ??= 0L;
        }

        var retention = spec.Ensure("persistentVolumeClaimRetentionPolicy");
        PodDefaults.Set(retention, "whenDeleted", "Retain");
        PodDefaults.Set(retention, "whenScaled", "Retain");
        spec["replicas"] ??= 1L;
        spec["revisionHistoryLimit"] ??= 10L;
        PodDefaults.Template(spec.Ensure("template"));
        foreach (var claim in spec.List("volumeClaimTemplates").Maps())
        {
            claim.InsertFirst("apiVersion", "v1");
            claim.InsertFirst("kind", "PersistentVolumeClaim");
            PodDefaults.Set(claim.Ensure("spec"), "volumeMode", "Filesystem");
            claim.Map("spec")!.Ensure("resources");
            PodDefaults.Set(claim.Ensure("status"), "phase", "Pending");
        }

        var status = obj.Ensure("status");
        status["replicas"] ??= 0L;
        status["availableReplicas"] ??= 0L;
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        errors.CheckNotNegative(obj.Map("spec"), "replicas", "spec");
        TemplateRules.Validate(obj.Map("spec")!, errors);
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        Validate(obj, errors);
        if (!JsonTree.Same(Fixed(obj), Fixed(old)))
        {
            errors.Forbidden("spec", MayNotChange);
        }
    }

    public override IEnumerable<string> Warnings(JsonMap obj) => TemplateRules.NameWarnings(obj);

    protected override JsonMap NewStatus(JsonMap obj) => new() { { "replicas", 0L }, { "availableReplicas", 0L } };

    private static JsonMap Fixed(JsonMap obj)
    {
        var spec = JsonTree.Clone(obj.Map("spec")!);
        spec.RemoveAll(e => Changeable.Contains(e.Key));
        return spec;
    }
}
