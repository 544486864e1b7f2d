using k8s.Models;
using static Vitess.Operator.Sdk.DesiredState.Tablets.TabletPaths;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The volume mounts of the containers of tablet and backup Pods.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 9.</remarks>
internal static class TabletMounts
{
    /// <summary>Adds what every container that touches the data needs.</summary>
    public static void AddCommon(List<V1VolumeMount> mounts, TabletPool pool)
    {
        AddIfPresent(mounts, pool.Credentials);
        AddIfPresent(mounts, pool.ServerCA);
        mounts.Add(OfRoot(Config, "config", readOnly: true));
        mounts.Add(OfRoot(Socket, "socket", readOnly: false));
        if (pool.ConfigOverrides is not null)
        {
            mounts.Add(new() { Name = ConfigVolume, MountPath = PodConfig, ReadOnlyProperty = true });
        }

        mounts.Add(DataDirectory(pool));

        // The mount is there even when the volume is left to the user.
        mounts.Add(pool.InitScript.Mount());
    }

    /// <summary>The data directory, on the volume that outlives the Pod when there is one.</summary>
    public static V1VolumeMount DataDirectory(TabletPool pool) =>
        new() { Name = pool.HasClaim ? DataVolume : RootVolume, MountPath = Data, SubPath = "vtdataroot" };

    /// <summary>A directory of the shared volume.</summary>
    public static V1VolumeMount OfRoot(string path, string subPath, bool readOnly) =>
        new() { Name = RootVolume, MountPath = path, SubPath = subPath, ReadOnlyProperty = readOnly ? true : null };

    private static void AddIfPresent(List<V1VolumeMount> mounts, Secrets.SecretMount? secret)
    {
        if (secret is not null)
        {
            mounts.Add(secret.Mount());
        }
    }
}
