using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The PersistentVolumeClaim with the data of a tablet.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 12.</remarks>
public static class TabletClaim
{
    /// <summary>The claim as it is created, or null when the data lives and dies with the Pod.</summary>
    /// <param name="tablet">The tablet.</param>
    public static V1PersistentVolumeClaim? Build(Tablet tablet)
    {
        ArgumentNullException.ThrowIfNull(tablet);
        return tablet.Pool.Spec.DataVolumeClaimTemplate is not { } template ? null : new()
        {
            ApiVersion = "v1",
            Kind = "PersistentVolumeClaim",
            Metadata = new()
            {
                Name = tablet.Name,
                NamespaceProperty = tablet.Pool.Shard.Namespace,
                Labels = TabletLabels.Of(tablet),
                OwnerReferences = [tablet.Pool.Shard.Owner()],
            },
            Spec = template,
        };
    }
}
