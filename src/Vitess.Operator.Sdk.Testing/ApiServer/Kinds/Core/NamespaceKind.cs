namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Namespaces: they go only when their content is gone.</summary>
internal sealed class NamespaceKind : StatusKind
{
    private static readonly string[] Selectable = ["status.phase"];
    private static readonly HashSet<string> Undeletable = new(StringComparer.Ordinal) { "default", "kube-system", "kube-public" };

    public override IReadOnlyList<string> SelectableFields => Selectable;

    public override bool AnswersDeletedObject => true;

    public override string? NameProblem(string name) => name.Contains('.', StringComparison.Ordinal) ? "must not contain dots" : NameRules.LabelProblem(name);

    public override void Default(JsonMap obj)
    {
        obj.Ensure("spec");
        var metadata = obj.Map("metadata")!;
        if (metadata.Text("name") is { Length: > 0 } name)
        {
            metadata.Ensure("labels")["kubernetes.io/metadata.name"] = name;
        }
    }

    public override void PrepareCreate(KindContext context, JsonMap obj)
    {
        base.PrepareCreate(context, obj);
        var spec = obj.Ensure("spec");
        var finalizers = spec.List("finalizers") ?? [];
        if (!finalizers.Contains("kubernetes"))
        {
            finalizers.Add("kubernetes");
        }

        spec["finalizers"] = finalizers;
    }

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
        base.PrepareUpdate(context, obj, old);
        obj["spec"] = JsonTree.Clone(old["spec"]);
    }

    public override void PreparePartUpdate(KindContext context, string part, JsonMap obj, JsonMap old) => base.PrepareUpdate(context, obj, old);

    public override void CheckDelete(KindContext context, JsonMap obj)
    {
        var name = JsonTree.TextAt(obj, "metadata", "name")!;
        if (Undeletable.Contains(name))
        {
            throw Refusals.Forbidden("", "namespaces", name, "this namespace may not be deleted");
        }
    }

    public override bool HoldsDeletion(JsonMap obj) => JsonTree.MapAt(obj, "spec").List("finalizers") is { Count: > 0 };

    public override void Marking(KindContext context, JsonMap obj)
    {
        obj.Map("metadata")!.Remove("deletionGracePeriodSeconds");
        obj.Ensure("status")["phase"] = "Terminating";
    }

    protected override JsonMap NewStatus(JsonMap obj) => new() { { "phase", "Active" } };
}
