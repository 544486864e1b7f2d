using System.Security.Cryptography;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The entries of a resource in an APIResourceList: its own and one for each subresource.</summary>
internal static class ResourceEntries
{
    public static IEnumerable<JsonMap> Of(ResourceInfo resource)
    {
        yield return Own(resource);
        foreach (var sub in resource.Subresources.Values)
        {
            yield return Sub(resource, sub);
        }
    }

    /// <summary>The beginning of a hash that changes when the storage version does.</summary>
    public static string StorageHash(ResourceInfo resource)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{resource.Group}/{resource.StorageVersion}/{resource.Kind}"));
        return Convert.ToBase64String(hash.AsSpan(0, 8));
    }

    private static JsonMap Own(ResourceInfo resource)
    {
        var entry = new JsonMap
        {
            { "name", resource.Plural }, { "singularName", resource.Singular }, { "namespaced", resource.Namespaced },
            { "kind", resource.Kind }, { "verbs", new JsonList(resource.Verbs) },
        };
        if (resource.ShortNames.Count > 0)
        {
            entry["shortNames"] = new JsonList(resource.ShortNames);
        }

        if (resource.Categories.Count > 0)
        {
            entry["categories"] = new JsonList(resource.Categories);
        }

        if (resource.Verbs.Contains("watch"))
        {
            entry["storageVersionHash"] = StorageHash(resource);
        }

        return entry;
    }

    private static JsonMap Sub(ResourceInfo resource, SubresourceInfo sub)
    {
        var entry = new JsonMap { { "name", resource.Plural + "/" + sub.Name }, { "singularName", "" }, { "namespaced", resource.Namespaced } };
        if (sub.Group.Length > 0 && (sub.Group != resource.Group || sub.Version != resource.Version))
        {
            entry["group"] = sub.Group;
            entry["version"] = sub.Version;
        }

        entry["kind"] = sub.Kind;
        entry["verbs"] = new JsonList(sub.Verbs);
        return entry;
    }
}
