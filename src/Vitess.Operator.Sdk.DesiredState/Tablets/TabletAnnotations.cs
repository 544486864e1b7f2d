using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The annotations of tablet and backup Pods.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 3.</remarks>
internal static class TabletAnnotations
{
    /// <summary>What the operator, the pool and the backup location ask for; the keys enter the desired-state hash.</summary>
    public static Dictionary<string, string> Wanted(TabletPool pool, string? filesystemResize)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal) { [VitessAnnotations.DrainSupported] = "ensure that the tablet is not a primary" };
        UserMaps.Add(annotations, pool.Spec.Annotations);
        UserMaps.Add(annotations, pool.BackupLocation?.Annotations);
        if (filesystemResize is not null)
        {
            annotations[VitessAnnotations.PvcFilesystemResize] = filesystemResize;
        }

        return annotations;
    }

    /// <summary>All annotations of a tablet Pod: what is wanted wins over a hash that a user wrote, the additions to my.cnf over everything.</summary>
    public static Dictionary<string, string> OfPod(TabletPool pool, Dictionary<string, string> wanted, string hash)
    {
        wanted.TryAdd(VitessAnnotations.DesiredStateHash, hash);
        AddConfigOverrides(wanted, pool);
        return wanted;
    }

    /// <summary>The annotations of the Pod that takes a shard's first backup; null when there are none.</summary>
    public static Dictionary<string, string>? OfInitialBackup(TabletPool pool)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        UserMaps.Add(annotations, pool.Spec.Annotations);
        UserMaps.Add(annotations, pool.BackupLocation?.Annotations);
        AddConfigOverrides(annotations, pool);
        return annotations.Count > 0 ? annotations : null;
    }

    /// <summary>The annotation that carries the user's additions to my.cnf into the Pod.</summary>
    private static void AddConfigOverrides(Dictionary<string, string> annotations, TabletPool pool)
    {
        if (pool.ConfigOverrides is { } overrides)
        {
            annotations[VitessAnnotations.MysqldConfigOverrides] = overrides;
        }
    }
}
