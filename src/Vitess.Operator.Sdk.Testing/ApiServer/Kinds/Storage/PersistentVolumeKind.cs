namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>PersistentVolumes.</summary>
internal sealed class PersistentVolumeKind : StatusKind
{
    private const string Protection = "kubernetes.io/pv-protection";

    public override bool AnswersDeletedObject => true;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        PodDefaults.Set(spec, "persistentVolumeReclaimPolicy", "Retain");
        PodDefaults.Set(spec, "volumeMode", "Filesystem");
        if (spec.Map("hostPath") is { } host)
        {
            host["type"] ??= "";
        }

        PodDefaults.Set(obj.Ensure("status"), "phase", "Pending");
    }

    public override void PrepareCreate(KindContext context, JsonMap obj)
    {
        base.PrepareCreate(context, obj);
        var metadata = obj.Ensure("metadata");
        var finalizers = metadata.List("finalizers") ?? [];
        if (!finalizers.Contains(Protection))
        {
            finalizers.Add(Protection);
        }

        metadata["finalizers"] = finalizers;
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec")!;
        if (spec.List("accessModes") is not { Count: > 0 })
        {
            errors.Required("spec.accessModes");
        }

        if (spec.Map("capacity") is not { Count: > 0 })
        {
            errors.Required("spec.capacity");
        }
    }

    protected override JsonMap NewStatus(JsonMap obj) => new() { { "phase", "Pending" } };
}
