namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>ReplicaSets.</summary>
internal sealed class ReplicaSetKind : StatusKind
{
    private static readonly string[] Selectable = ["status.replicas"];

    public override bool CountsGenerations => true;

    public override IReadOnlyList<string> SelectableFields => Selectable;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        spec["replicas"] ??= 1L;
        PodDefaults.Template(spec.Ensure("template"));
        obj.Ensure("status")["replicas"] ??= 0L;
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        errors.CheckNotNegative(obj.Map("spec"), "replicas", "spec");
        TemplateRules.Validate(obj.Map("spec")!, errors);
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        Validate(obj, errors);
        if (!JsonTree.Same(JsonTree.At(obj, "spec", "selector"), JsonTree.At(old, "spec", "selector")))
        {
            errors.Invalid("spec.selector", JsonTree.At(obj, "spec", "selector"), ValidationTexts.Immutable);
        }
    }

    protected override JsonMap NewStatus(JsonMap obj) => new() { { "replicas", 0L } };
}
