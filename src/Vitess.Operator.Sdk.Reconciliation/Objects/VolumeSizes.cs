using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Sizes of volumes: what claims ask for and have, and what specs want.</summary>
internal static class VolumeSizes
{
    public const string Storage = "storage";

    /// <summary>The size that a template of claims asks for; null when it names none.</summary>
    public static ResourceQuantity? Wanted(V1PersistentVolumeClaimSpec? template) =>
        template?.Resources?.Requests is { } requests && requests.TryGetValue(Storage, out var size) ? size : null;

    /// <summary>A size in a claim, such as the one at <c>spec.resources.requests</c>.</summary>
    public static ResourceQuantity? Of(JsonObject claim, params string[] path)
    {
        var at = path.Aggregate<string, JsonObject?>(claim, (value, name) => value?.GetObject(name));
        return at?.GetText(Storage) is { } text ? new ResourceQuantity(text) : null;
    }

    /// <summary>Whether a spec wants less than a claim has asked for already.</summary>
    public static bool IsSmaller(JsonObject claim, ResourceQuantity wanted) =>
        Of(claim, "spec", "resources", "requests") is { } requested && wanted.ToDecimal() < requested.ToDecimal();

    /// <summary>
    /// Tells of what a spec asks of a volume and Kubernetes never does: it shrinks none ("Expanding Persistent Volumes Claims" in its documentation), and a
    /// claim's class, modes of access and mode are for its life. The volume stays as it is.
    /// </summary>
    public static void WarnOfWhatStays(ObjectPass pass, string name, V1PersistentVolumeClaimSpec? template)
    {
        if (template is null || pass.Find(Kinds.Claim, name) is not { } claim)
        {
            return;
        }

        if (Wanted(template) is { } wanted && IsSmaller(claim, wanted))
        {
            var size = Of(claim, "spec", "resources", "requests")!;
            Warn(pass, name, $"has {size} and cannot shrink to {wanted}: dataVolumeClaimTemplate.resources.requests.storage must be {size} or more");
        }

        var spec = claim.GetObject("spec");
        var modes = string.Join(",", (spec?["accessModes"] as JsonArray ?? []).Select(mode => (string?)mode));
        WarnOfFixed(pass, name, "storageClassName", template.StorageClassName, spec?.GetText("storageClassName"));
        WarnOfFixed(pass, name, "volumeMode", template.VolumeMode, spec?.GetText("volumeMode"));
        WarnOfFixed(pass, name, "accessModes", template.AccessModes is { Count: > 0 } asked ? string.Join(",", asked) : null, modes);
    }

    private static void WarnOfFixed(ObjectPass pass, string name, string field, string? wanted, string? live)
    {
        if (wanted is not null && wanted != (live ?? string.Empty))
        {
            Warn(pass, name, $"has the {field} \"{live}\" for its life: dataVolumeClaimTemplate.{field} cannot become \"{wanted}\"");
        }
    }

    private static void Warn(ObjectPass pass, string name, string message) => pass.Warn(VitessEventReasons.InvalidSpec, $"PersistentVolumeClaim {name} {message}");
}
