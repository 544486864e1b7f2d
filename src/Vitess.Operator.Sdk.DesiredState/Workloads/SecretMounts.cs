using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Secrets;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>Mounted Secrets of a component, in the order of their volumes.</summary>
internal static class SecretMounts
{
    /// <summary>A mount, or null when the source names nothing to mount.</summary>
    public static SecretMount? Of(SecretSource? source, string name, string? directory = null) =>
        SecretMount.IsSet(source) ? new SecretMount(source!, name, directory) : null;

    public static List<V1Volume> Volumes(params ReadOnlySpan<SecretMount?> mounts)
    {
        var volumes = new List<V1Volume>(mounts.Length);
        foreach (var mount in mounts)
        {
            mount?.AddVolume(volumes);
        }

        return volumes;
    }

    public static List<V1VolumeMount> Of(params ReadOnlySpan<SecretMount?> mounts)
    {
        var list = new List<V1VolumeMount>(mounts.Length);
        foreach (var mount in mounts)
        {
            if (mount is not null)
            {
                list.Add(mount.Mount());
            }
        }

        return list;
    }

    /// <summary>The second list laid over the first, volume by volume.</summary>
    public static IList<V1Volume>? Merged(IList<V1Volume>? below, IList<V1Volume>? above)
    {
        var volumes = new List<V1Volume>((below?.Count ?? 0) + (above?.Count ?? 0));
        ListMerge.Volumes(volumes, below);
        ListMerge.Volumes(volumes, above);
        return NotEmpty.List(volumes);
    }
}
