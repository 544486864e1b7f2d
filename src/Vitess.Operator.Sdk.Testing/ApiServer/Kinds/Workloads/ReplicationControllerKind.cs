namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>ReplicationControllers, the forerunner of ReplicaSets.</summary>
internal sealed class ReplicationControllerKind : StatusKind
{
    public override bool CountsGenerations => true;

    public override bool OrphansByDefault => true;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        var labels = JsonTree.MapAt(spec, "template", "metadata", "labels");
        if (labels is { Count: > 0 })
        {
            spec["selector"] ??= JsonTree.Clone(labels);
            var metadata = obj.Map("metadata")!;
            metadata["labels"] ??= JsonTree.Clone(labels);
        }

        spec["replicas"] ??= 1L;
        PodDefaults.Template(spec.Map("template"));
        obj.Ensure("status")["replicas"] ??= 0L;
    }

    protected override JsonMap NewStatus(JsonMap obj) => new() { { "replicas", 0L } };
}
