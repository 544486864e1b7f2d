namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>PersistentVolumeClaims.</summary>
internal sealed class PersistentVolumeClaimKind : StatusKind
{
    private const string Protection = "kubernetes.io/pvc-protection";
    private const string Immutable =
        "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n";

    private static readonly string[] AccessModes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];

    public override bool AnswersDeletedObject => true;

    public override void Default(JsonMap obj)
    {
        PodDefaults.Set(obj.Ensure("spec"), "volumeMode", "Filesystem");
        obj.Map("spec")!.Ensure("resources");
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
        DefaultClass(context, obj.Ensure("spec"));
    }

    public override void Admit(KindContext context, JsonMap obj, JsonMap? old)
    {
        if (old is null || Storage(obj) <= Storage(old) || JsonTree.TextAt(old, "status", "phase") != "Bound")
        {
            return;
        }

        var name = JsonTree.TextAt(obj, "spec", "storageClassName") ?? "";
        var kind = context.Server.Store.Kind("storage.k8s.io/storageclasses").Find("", name);
        if (kind?.Tree().Flag("allowVolumeExpansion") != true)
        {
            throw Refusals.Forbidden(
                "", "persistentvolumeclaims", context.Call.Name,
                "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize");
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec")!;
        var modes = spec.List("accessModes").Texts().ToList();
        if (modes.Count == 0)
        {
            errors.Required("spec.accessModes", "at least 1 access mode is required");
        }

        foreach (var mode in modes.Where(m => !AccessModes.Contains(m)))
        {
            errors.NotSupported("spec.accessModes", mode, AccessModes);
        }

        if (JsonTree.TextAt(spec, "resources", "requests", "storage") is not { } storage)
        {
            errors.Required("spec.resources[storage]");
        }
        else if (QuantityText.NanoValue(storage) <= 0)
        {
            errors.Invalid("spec.resources[storage]", storage, "must be greater than zero");
        }
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        Validate(obj, errors);
        if (!errors.IsEmpty)
        {
            return;
        }

        var bound = JsonTree.TextAt(old, "status", "phase") == "Bound";
        var (spec, before) = (Fixed(obj.Map("spec")!, bound), Fixed(old.Map("spec")!, bound));
        if (before.Text("volumeName") is null or "")
        {
            spec.Remove("volumeName");
        }

        if (!before.ContainsKey("storageClassName"))
        {
            spec.Remove("storageClassName");
        }

        if (!JsonTree.Same(spec, before))
        {
            errors.Forbidden("spec", Immutable + SpecDifference.Describe(before, spec));
        }

        if (bound && JsonTree.TextAt(old, "status", "capacity", "storage") is { } capacity && Storage(obj) < Storage(old) && Storage(obj) < QuantityText.NanoValue(capacity))
        {
            errors.Forbidden("spec.resources.requests.storage", "field can not be less than status.capacity");
        }
    }

    protected override JsonMap NewStatus(JsonMap obj) => new() { { "phase", "Pending" } };

    private static System.Numerics.BigInteger Storage(JsonMap obj) =>
        QuantityText.NanoValue(JsonTree.TextAt(obj, "spec", "resources", "requests", "storage") ?? "0") ?? 0;

    private static JsonMap Fixed(JsonMap spec, bool bound)
    {
        var copy = JsonTree.Clone(spec);
        if (bound)
        {
            copy.Map("resources").Map("requests")?.Remove("storage");
            copy.Remove("volumeAttributesClassName");
        }

        return copy;
    }

    private static void DefaultClass(KindContext context, JsonMap spec)
    {
        if (spec.ContainsKey("storageClassName"))
        {
            return;
        }

        var classes = context.Server.Store.Kind("storage.k8s.io/storageclasses").All(null);
        var chosen = classes.FirstOrDefault(c => JsonTree.TextAt(c.Tree(), "metadata", "annotations", "storageclass.kubernetes.io/is-default-class") == "true");
        if (chosen is not null)
        {
            spec["storageClassName"] = chosen.Name;
        }
    }
}
