namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>CustomResourceDefinitions: storing one serves a new resource.</summary>
internal sealed class DefinitionKind : KindRules
{
    public const string CleanupFinalizer = "customresourcecleanup.apiextensions.k8s.io";

    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        var names = obj.Ensure("spec").Ensure("names");
        if (names.Text("singular") is null or "" && names.Text("kind") is { } kind)
        {
#pragma warning disable CA1308 // resource names are lower case
            names["singular"] = kind.ToLowerInvariant();
#pragma warning restore CA1308
        }

        if (names.Text("listKind") is null or "" && names.Text("kind") is { } listed)
        {
            names["listKind"] = listed + "List";
        }

        var conversion = obj.Map("spec")!.Ensure("conversion");
        if (conversion.Text("strategy") is null or "")
        {
            conversion["strategy"] = "None";
        }
    }

    public override void PrepareCreate(KindContext context, JsonMap obj)
    {
        var storage = obj.Map("spec").List("versions").Maps().FirstOrDefault(v => v.Flag("storage"))?.Text("name");
        obj["status"] = new JsonMap
        {
            { "conditions", null },
            { "acceptedNames", new JsonMap { { "plural", "" }, { "kind", "" } } },
            { "storedVersions", storage is null ? new JsonList() : new JsonList { storage } },
        };
    }

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
        obj["status"] = JsonTree.Clone(old["status"]);
        var storage = obj.Map("spec").List("versions").Maps().FirstOrDefault(v => v.Flag("storage"))?.Text("name");
        if (storage is not null && obj.Map("status")!.List("storedVersions") is { } stored && !stored.Contains(storage))
        {
            stored.Add(storage);
        }
    }

    public override bool CountsDeletion => false;

    public override bool HoldsDeletion(JsonMap obj) => true;

    public override void Marking(KindContext context, JsonMap obj)
    {
        var metadata = obj.Map("metadata")!;
        metadata.Remove("deletionGracePeriodSeconds");
        var finalizers = metadata.List("finalizers") ?? [];
        if (!finalizers.Contains(CleanupFinalizer))
        {
            finalizers.Add(CleanupFinalizer);
        }

        metadata["finalizers"] = finalizers;
        DefinitionConditions.Set(
            obj.Ensure("status"), "Terminating", true, "InstanceDeletionPending",
            "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon", context.Server.Now);
    }

    public override void Validate(JsonMap obj, FieldErrors errors) => new DefinitionValidator(errors).Validate(obj);

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        // A changed group makes the name wrong too; only the change is told.
        if (JsonTree.TextAt(obj, "spec", "group") != JsonTree.TextAt(old, "spec", "group"))
        {
            errors.Invalid("spec.group", JsonTree.At(obj, "spec", "group"), ValidationTexts.Immutable);
            return;
        }

        new DefinitionValidator(errors).ValidateUpdate(obj, old);
    }

    public override void Stored(KindContext context, JsonMap? obj, JsonMap? old)
    {
        var name = JsonTree.TextAt(obj ?? old, "metadata", "name")!;
        context.Server.FollowUps.Add(() => context.Server.Definitions.Sync(name));
    }
}
