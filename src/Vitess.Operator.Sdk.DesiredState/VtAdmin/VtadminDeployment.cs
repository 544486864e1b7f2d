using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>The vtadmins of a cell: an API and a web server in one Pod.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 14.3.</remarks>
public static class VtadminDeployment
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
        var vtadmin = cluster.Spec.Vtadmin ?? new VtAdminSpec();
        var mounts = new VtadminMounts(cluster, cell.Name);
        return new ComponentDeployment
        {
            Name = ObjectNames.VtadminDeployment(name, cell.Name),
            Namespace = cluster.Metadata.NamespaceProperty,
            Owner = ClusterOwner.Of(cluster),
            Labels = ComponentLabels.OfCell(VitessComponents.VtAdmin, name, cell.Name),
            Custom = vtadmin,
            Options = options,
            ImagePullSecrets = cluster.Spec.ImagePullSecrets,
            Zone = cell.Zone,
            Replicas = vtadmin.Replicas,
            Volumes = SecretMounts.Merged(vtadmin.ExtraVolumes, mounts.Volumes()),
            Containers = [VtadminApiContainer.Of(cluster, vtadmin, mounts, options), VtadminWebContainer.Of(cluster, vtadmin, mounts, options)],
        }.Build();
    }
}
