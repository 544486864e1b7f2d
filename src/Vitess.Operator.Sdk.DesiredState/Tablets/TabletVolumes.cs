using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The volumes of tablet and backup Pods.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 9.</remarks>
internal static class TabletVolumes
{
    /// <summary>The volume of a PersistentVolumeClaim.</summary>
    public static V1Volume OfClaim(string claim) => new() { Name = TabletPaths.DataVolume, PersistentVolumeClaim = new() { ClaimName = claim } };

    /// <summary>The volumes of a Pod.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="data">The volume of the PersistentVolumeClaim; used only when the pool asks for one.</param>
    public static List<V1Volume> Of(TabletPool pool, V1Volume data)
    {
        var own = new List<V1Volume>(6);
        pool.Storage?.AddVolumes(own);
        pool.Credentials?.AddVolume(own);
        pool.ServerCA?.AddVolume(own);
        own.Add(new() { Name = TabletPaths.RootVolume, EmptyDir = new() });
        if (pool.ConfigOverrides is not null)
        {
            own.Add(ConfigOverrides());
        }

        if (pool.HasClaim)
        {
            own.Add(data);
        }

        pool.InitScript.AddVolume(own);

        // Two secrets may name the same volume; a Pod may not have it twice.
        var volumes = new List<V1Volume>(own.Count);
        ListMerge.Volumes(volumes, own);
        ListMerge.Volumes(volumes, pool.Spec.ExtraVolumes);
        return volumes;
    }

    private static V1Volume ConfigOverrides() => new()
    {
        Name = TabletPaths.ConfigVolume,
        DownwardAPI = new()
        {
            Items =
            [
                new()
                {
                    Path = TabletPaths.ConfigOverridesFile,
                    FieldRef = new() { FieldPath = $"metadata.annotations['{VitessAnnotations.MysqldConfigOverrides}']" },
                },
            ],
        },
    };
}
