using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The object that owns others and answers for them.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its key.</param>
/// <param name="Uid">Its uid.</param>
/// <param name="ResourceVersion">The version of it that was looked at.</param>
public sealed record ObjectOwner(ResourceKind Kind, NamespacedName Name, string Uid, string? ResourceVersion = null)
{
    /// <summary>The owner as target of events.</summary>
    public EventTarget Target => new(Kind, Name, Uid, ResourceVersion);

    /// <summary>The reference that owned objects carry: controller, and it blocks the owner's deletion.</summary>
    public JsonObject ToReference() => new()
    {
        ["apiVersion"] = Kind.ApiVersion,
        ["kind"] = Kind.Kind,
        ["name"] = Name.Name,
        ["uid"] = Uid,
        ["controller"] = true,
        ["blockOwnerDeletion"] = true,
    };
}
