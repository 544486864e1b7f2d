using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Vtctld;

/// <summary>The vtctlds of a cell.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 12.2.</remarks>
public static class VtctldDeployment
{
    /// <summary>The Deployment as it is created.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="options">What the operator is started with.</param>
    public static V1Deployment Build(V2VitessCluster cluster, VitessCellTemplate cell, OperatorDefaults options)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(options);
        var name = cluster.Metadata.Name;
        var dashboard = cluster.Spec.VitessDashboard ?? new VitessDashboardSpec();
        var storage = Storage(cluster);
        return new ComponentDeployment
        {
            Name = ObjectNames.VtctldDeployment(name, cell.Name),
            Namespace = cluster.Metadata.NamespaceProperty,
            Owner = ClusterOwner.Of(cluster),
            Labels = ComponentLabels.OfCell(VitessComponents.Vtctld, name, cell.Name),
            Custom = dashboard,
            Options = options,
            ImagePullSecrets = cluster.Spec.ImagePullSecrets,
            Zone = cell.Zone,
            Replicas = dashboard.Replicas,
            Volumes = Volumes(dashboard, storage),
            Containers = [Container(cluster, cell, dashboard, storage, options)],
        }.Build();
    }

    // vtctld knows one backup location: the first.
    private static IBackupStorage? Storage(V2VitessCluster cluster) =>
        cluster.Spec.Backup?.Locations is [var first, ..] ? BackupStorage.Of(first, cluster.Metadata.Name) : null;

    private static IList<V1Volume>? Volumes(VitessDashboardSpec dashboard, IBackupStorage? storage)
    {
        var own = new List<V1Volume>();
        storage?.AddVolumes(own);
        return SecretMounts.Merged(dashboard.ExtraVolumes, own);
    }

    private static V1Container Container(
        V2VitessCluster cluster, VitessCellTemplate cell, VitessDashboardSpec dashboard, IBackupStorage? storage, OperatorDefaults options)
    {
        var mounts = new List<V1VolumeMount>(dashboard.ExtraVolumeMounts ?? []);
        storage?.AddMounts(mounts);
        var env = new List<V1EnvVar>(dashboard.ExtraEnv ?? []);
        storage?.AddEnv(env);
        return new()
        {
            Name = "vtctld",
            Image = cluster.Spec.Images?.Vtctld,
            ImagePullPolicy = PullPolicy.Of(cluster.Spec.ImagePullPolicies?.Vtctld),
            Command = ["/vt/bin/vtctld"],
            Args = VtctldFlags.Of(cluster, cell, storage),
            Ports = [Ports.OfContainer("web", Ports.Web), Ports.OfContainer("grpc", Ports.Grpc)],
            Resources = Resources.Copy(dashboard.Resources),
            SecurityContext = ContainerSecurity.OfContainer(options),
            ReadinessProbe = WebProbes.Readiness("/debug/health"),
            LivenessProbe = WebProbes.Liveness("/debug/status"),
            VolumeMounts = NotEmpty.List(mounts),
            Env = NotEmpty.List(env),
        };
    }
}
