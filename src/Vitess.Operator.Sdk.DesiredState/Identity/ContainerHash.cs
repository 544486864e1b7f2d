using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>The hash of what containers mount and which resources they name.</summary>
/// <remarks>
/// Values (images, arguments, quantities) do not enter: they are compared field by field. What enters is what such a comparison
/// cannot see, because entries that someone else added must be kept. Source: reference/workloads-control-plane.md, section 3.2.
/// </remarks>
public static class ContainerHash
{
    private const int OnStack = 12 * Md5.Size;

    /// <summary>The hash of a list of containers, independent of their order.</summary>
    /// <param name="containers">The containers; of equal names the last counts.</param>
    public static string OfAll(IEnumerable<V1Container> containers)
    {
        ArgumentNullException.ThrowIfNull(containers);
        var hashes = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var container in containers)
        {
            hashes[container.Name ?? string.Empty] = Of(container);
        }

        return ContentHash.StringMap(hashes);
    }

    /// <summary>The hash of one container.</summary>
    /// <param name="container">The container.</param>
    public static string Of(V1Container container)
    {
        ArgumentNullException.ThrowIfNull(container);
        var writer = new DigestWriter(stackalloc byte[OnStack]);
        AddNames(ref writer, "ResourceLimits", container.Resources?.Limits);
        AddNames(ref writer, "ResourceRequests", container.Resources?.Requests);
        writer.Add("VolumeMounts");
        writer.Add(ContentHash.StringList(MountPaths(container.VolumeMounts)));
        return writer.ToHex();
    }

    private static void AddNames(ref DigestWriter writer, string item, IDictionary<string, ResourceQuantity>? resources)
    {
        if (resources is { Count: > 0 })
        {
            writer.Add(item);
            writer.Add(ContentHash.StringMapKeys(resources));
        }
    }

    private static string[] MountPaths(IList<V1VolumeMount>? mounts)
    {
        if (mounts is null)
        {
            return [];
        }

        var paths = new string[mounts.Count];
        for (var i = 0; i < paths.Length; i++)
        {
            paths[i] = mounts[i].MountPath ?? string.Empty;
        }

        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }
}
