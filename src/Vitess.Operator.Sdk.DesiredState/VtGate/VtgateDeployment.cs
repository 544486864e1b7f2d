using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtGate;

/// <summary>The vtgates of a cell.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 13.2.</remarks>
public static class VtgateDeployment
{
    /// <summary>The Deployment as it is created.</summary>
    /// <param name="cell">The VitessCell, with its defaults.</param>
    /// <param name="mysqldImage">
    /// The mysqld image of the cluster's first shard by name, from which vtgate's idea of the server version comes;
    /// null while there is no shard.
    /// </param>
    /// <param name="secretHash">The hash of the content of the Secrets named by <see cref="VtgateSecrets.RestartingNames"/>.</param>
    /// <param name="options">What the operator is started with.</param>
    public static V1Deployment Build(V2VitessCell cell, string? mysqldImage, string secretHash, OperatorDefaults options)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(secretHash);
        ArgumentNullException.ThrowIfNull(options);
        var cluster = ClusterOwner.ClusterName(cell.Metadata);
        var gateway = cell.Spec.Gateway ?? new VitessCellGatewaySpec();
        var tls = VtgateTls.Of(gateway);
        return new ComponentDeployment
        {
            Name = ObjectNames.VtgateDeployment(cluster, cell.Spec.Name),
            Namespace = cell.Metadata.NamespaceProperty,
            Owner = ClusterOwner.Of(cell),
            Labels = ComponentLabels.OfCell(VitessComponents.VtGate, cluster, cell.Spec.Name),
            Custom = gateway,
            Options = options,
            ImagePullSecrets = cell.Spec.ImagePullSecrets,
            Zone = cell.Spec.Zone,
            Replicas = gateway.Replicas,
            Volumes = Volumes(gateway, tls),
            Annotations = new(StringComparer.Ordinal) { [VitessAnnotations.SecretHash] = secretHash },
            Strategy = gateway.Strategy,
            TopologySpreadConstraints = gateway.TopologySpreadConstraints,
            TerminationGracePeriodSeconds = gateway.TerminationGracePeriodSeconds,
            Containers = [VtgateContainer.Of(cell, gateway, mysqldImage, tls, options)],
        }.Build();
    }

    // A volume of the user's with the name of one of ours takes its place.
    private static IList<V1Volume>? Volumes(VitessCellGatewaySpec gateway, VtgateTls? tls) => SecretMounts.Merged(
        SecretMounts.Volumes(VtgateSecrets.StaticAuthentication(gateway), tls?.Certificate, tls?.Key, tls?.ClientCA), gateway.ExtraVolumes);
}
