namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Pods.</summary>
internal sealed class PodKind : KindRules
{
    private static readonly string[] DefaultTolerations = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];
    private static readonly string[] Selectable =
        ["spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "spec.hostNetwork", "status.phase", "status.podIP", "status.nominatedNodeName"];

    public override bool CountsGenerations => true;

    public override bool AnswersDeletedObject => true;

    public override IReadOnlyList<string> SelectableFields => Selectable;

    public override string FieldValue(JsonMap obj, string field) =>
        field == "spec.hostNetwork" ? (obj.Map("spec").Flag("hostNetwork") ? "true" : "false") : base.FieldValue(obj, field);

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        PodDefaults.Spec(spec);
        PodDefaults.OfPodAlone(spec);
        PodDefaults.Set(obj.Ensure("status"), "phase", "Pending");
        PodStatusDefaults.Apply(obj.Map("status")!);
    }

    public override void Mutate(KindContext context, JsonMap obj, JsonMap? old)
    {
        var spec = obj.Map("spec")!;
        Tolerations(spec);
        if (old is null)
        {
            PodPriorities.Resolve(context, spec);
        }

        spec["priority"] ??= JsonTree.At(old, "spec", "priority") ?? 0L;
        PodDefaults.Set(spec, "preemptionPolicy", "PreemptLowerPriority");
    }

    public override void PrepareCreate(KindContext context, JsonMap obj)
    {
        obj["status"] = new JsonMap { { "phase", "Pending" }, { "qosClass", PodQuality.ClassOf(obj.Map("spec")!) } };
    }

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old) => obj["status"] = JsonTree.Clone(old["status"]);

    public override void PrepareStatusUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
        var references = old.Map("metadata")!["ownerReferences"];
        if (references is null)
        {
            obj.Map("metadata")!.Remove("ownerReferences");
        }
        else
        {
            obj.Map("metadata")!["ownerReferences"] = references;
        }

        var status = obj.Ensure("status");
        if (JsonTree.TextAt(old, "status", "qosClass") is { } quality)
        {
            status["qosClass"] = quality;
        }
    }

    public override void PreparePartUpdate(KindContext context, string part, JsonMap obj, JsonMap old)
    {
        var spec = JsonTree.Clone(old.Map("spec")!);
        if (part == "ephemeralcontainers")
        {
            spec["ephemeralContainers"] = obj.Map("spec")!["ephemeralContainers"];
        }
        else
        {
            PodResizing.Apply(obj.Map("spec")!, spec);
        }

        obj["spec"] = spec;
        obj["status"] = JsonTree.Clone(old["status"]);
    }

    public override void ValidatePartUpdate(string part, JsonMap obj, JsonMap old, FieldErrors errors)
    {
        if (part == "resize")
        {
            PodResizing.Validate(obj, old, errors);
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors) => new PodSpecValidator(errors).Validate(obj.Ensure("spec"), "spec");

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        Validate(obj, errors);
        PodUpdateValidator.Validate(obj.Map("spec")!, old.Map("spec")!, errors);
    }

    public override long? GracePeriod(JsonMap obj, long? asked)
    {
        var spec = obj.Map("spec");
        var finished = JsonTree.TextAt(obj, "status", "phase") is "Failed" or "Succeeded";
        if (string.IsNullOrEmpty(spec.Text("nodeName")) || finished)
        {
            return 0;
        }

        var current = obj.Map("metadata").Number("deletionGracePeriodSeconds");
        var own = spec.Number("terminationGracePeriodSeconds") ?? 30;
        return asked ?? current ?? (own < 0 ? 1 : own);
    }

    private static void Tolerations(JsonMap spec)
    {
        var tolerations = spec.List("tolerations") ?? [];
        foreach (var key in DefaultTolerations)
        {
            var covered = tolerations.Maps().Any(t =>
                (t.Text("key") == key || string.IsNullOrEmpty(t.Text("key"))) && t.Text("effect") is null or "" or "NoExecute");
            if (!covered)
            {
                tolerations.Add(new JsonMap { { "key", key }, { "operator", "Exists" }, { "effect", "NoExecute" }, { "tolerationSeconds", 300L } });
            }
        }

        if (tolerations.Count > 0)
        {
            spec["tolerations"] = tolerations;
        }
    }
}
