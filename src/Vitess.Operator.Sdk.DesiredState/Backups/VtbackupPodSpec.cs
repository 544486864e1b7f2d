using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>The Pod spec of a vtbackup: a shard's first backup and scheduled ones.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 14.</remarks>
internal static class VtbackupPodSpec
{
    /// <summary>The spec.</summary>
    /// <param name="pool">The pool whose data and configuration the backup takes after.</param>
    /// <param name="initial">True for the backup of a database that does not exist yet.</param>
    /// <param name="claim">The name of the PersistentVolumeClaim, used when the pool asks for one.</param>
    public static V1PodSpec Of(TabletPool pool, bool initial, string claim)
    {
        var options = pool.Shard.Options;
        var initContainers = new List<V1Container> { InitContainer(pool) };
        ContainerMerge.IntoPod(initContainers, pool.Spec.InitContainers);
        var containers = new List<V1Container> { VtbackupContainer.Of(pool, initial) };
        ContainerMerge.IntoPod(containers, pool.Spec.SidecarContainers);
        return RestrictedPod.Of(new()
        {
            RestartPolicy = "OnFailure",
            ImagePullSecrets = pool.Shard.Spec.ImagePullSecrets is { Count: > 0 } secrets ? secrets : null,
            ServiceAccountName = string.IsNullOrEmpty(options.ServiceAccount) ? null : options.ServiceAccount,
            SecurityContext = ContainerSecurity.OfPod(options),
            Affinity = pool.Spec.Affinity,
            Tolerations = pool.Spec.Tolerations is { Count: > 0 } tolerations ? tolerations : null,
            Volumes = TabletVolumes.Of(pool, TabletVolumes.OfClaim(claim)),
            InitContainers = initContainers,
            Containers = containers,
        }, options);
    }

    private static V1Container InitContainer(TabletPool pool) => new()
    {
        Name = "init-vt-root",
        Image = pool.Shard.Spec.Images?.Vtbackup,
        Command = ["bash", "-c"],
        Args = [InitScripts.BackupRoot],
        SecurityContext = ContainerSecurity.OfContainer(pool.Shard.Options),
        VolumeMounts = [TabletInitContainers.RootMount()],
    };
}
