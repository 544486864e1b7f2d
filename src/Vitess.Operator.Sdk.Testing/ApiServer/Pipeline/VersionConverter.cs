using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Converts between the versions and groups in which a kind is served.</summary>
internal static class VersionConverter
{
    /// <summary>Whether stored bytes are already in the version of the resource.</summary>
    public static bool IsStored(ResourceInfo resource, ReadOnlySpan<byte> json)
    {
        if (!resource.IsCustom)
        {
            return resource.Version == resource.StorageVersion && resource.Group != "events.k8s.io";
        }

        // Objects may be stored in a version that was the storage version earlier.
        var head = Encoding.UTF8.GetBytes($"\"apiVersion\":\"{resource.GroupVersion}\"");
        return resource.Custom!.Versions.Count == 1 || json[..Math.Min(json.Length, 512)].IndexOf(head) >= 0;
    }

    public static JsonMap Convert(JsonMap obj, ResourceInfo resource, string version)
    {
        if (resource.Group == "events.k8s.io")
        {
            return EventForms.ToCore(obj);
        }

        if (resource.Version == version)
        {
            return obj;
        }

        if (!resource.IsCustom)
        {
            return HpaForms.ToV2(obj);
        }

        var copy = JsonTree.Clone(obj);
        copy["apiVersion"] = resource.Group + "/" + version;
        return copy;
    }

    public static JsonMap FromStored(JsonMap stored, ResourceInfo resource)
    {
        if (resource.Group == "events.k8s.io")
        {
            return EventForms.ToEvents(stored);
        }

        if (resource is { Group: "autoscaling", Version: "v1" })
        {
            return HpaForms.ToV1(stored);
        }

        if (resource.IsCustom && stored.Text("apiVersion") != resource.GroupVersion)
        {
            stored["apiVersion"] = resource.GroupVersion;
            new Pruner(null).PruneObject(stored, resource.Schema);
        }

        return stored;
    }
}
