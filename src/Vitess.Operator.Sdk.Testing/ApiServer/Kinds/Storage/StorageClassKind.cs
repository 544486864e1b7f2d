namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>StorageClasses.</summary>
internal sealed class StorageClassKind : KindRules
{
    private static readonly string[] Fixed = ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"];

    public override bool AnswersDeletedObject => true;

    public override void Default(JsonMap obj)
    {
        PodDefaults.Set(obj, "reclaimPolicy", "Delete");
        PodDefaults.Set(obj, "volumeBindingMode", "Immediate");
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(obj.Text("provisioner")))
        {
            errors.Required("provisioner");
        }

        if (obj.Text("reclaimPolicy") is { } policy and not ("Delete" or "Retain"))
        {
            errors.NotSupported("reclaimPolicy", policy, "Delete", "Retain");
        }
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        Validate(obj, errors);
        foreach (var field in Fixed)
        {
            if (!JsonTree.Same(obj[field], old[field]))
            {
                errors.Forbidden(field, $"updates to {field} are forbidden.");
            }
        }
    }
}
