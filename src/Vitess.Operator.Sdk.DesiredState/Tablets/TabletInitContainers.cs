using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Merging;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The init containers of a tablet Pod.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 5.</remarks>
internal static class TabletInitContainers
{
    /// <summary>The operator's and the pool's own. The pool's may be named like the operator's.</summary>
    public static List<V1Container> Of(TabletPool pool)
    {
        var containers = new List<V1Container>(2) { Container(pool, "init-vt-root", InitScripts.TabletRoot, RootMount()) };
        if (pool.HasClaim)
        {
            containers.Add(Container(pool, "init-mysql-socket", InitScripts.MysqlSocket, TabletMounts.DataDirectory(pool)));
        }

        containers.AddRange(pool.Spec.InitContainers ?? []);
        return containers;
    }

    /// <summary>The shared volume, where the init containers of tablet and backup Pods fill it.</summary>
    public static V1VolumeMount RootMount() => new() { Name = TabletPaths.RootVolume, MountPath = "/mnt/vt" };

    private static V1Container Container(TabletPool pool, string name, string script, V1VolumeMount mount) => new()
    {
        Name = name,
        Image = pool.Shard.Spec.Images?.Vttablet,
        ImagePullPolicy = PullPolicy.Of(pool.Shard.Spec.ImagePullPolicies?.Vttablet),
        Command = ["bash", "-c"],
        Args = [script],
        SecurityContext = ContainerSecurity.OfContainer(pool.Shard.Options),
        VolumeMounts = [mount],
        Resources = Resources.Over(Floor(), pool.Spec.Vttablet?.Resources),
    };

    /// <summary>What an init container asks for before the resources of vttablet are laid over it.</summary>
    private static V1ResourceRequirements Floor() => new() { Requests = ResourceDefaults.Of(("cpu", "100m"), ("memory", "32Mi")) };
}
