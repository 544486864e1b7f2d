using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Marks children as an owner's.</summary>
internal static class OwnerReference
{
    /// <summary>A controller reference to an owner.</summary>
    public static JsonObject To(JsonObject owner) => new()
    {
        ["apiVersion"] = owner.GetText("apiVersion"),
        ["blockOwnerDeletion"] = true,
        ["controller"] = true,
        ["kind"] = owner.GetText("kind"),
        ["name"] = owner.GetName(),
        ["uid"] = owner.GetUid(),
    };

    /// <summary>Whether an object is controlled by somebody else than the owner.</summary>
    public static bool IsForeign(JsonObject value, JsonObject owner) =>
        value.GetControllerReference() is { } controller && controller.GetText("uid") != owner.GetUid();

    /// <summary>A copy of a wanted object with the reference on it; references that it names already stay.</summary>
    public static JsonObject Own(JsonObject wanted, JsonObject owner)
    {
        var owned = wanted.DeepClone().AsObject();
        owned.Remove("status");
        if (owned["metadata"] is not JsonObject metadata)
        {
            owned["metadata"] = metadata = [];
        }

        metadata["namespace"] = owner.GetNamespace();
        metadata["ownerReferences"] = new JsonArray(To(owner));
        return owned;
    }
}
