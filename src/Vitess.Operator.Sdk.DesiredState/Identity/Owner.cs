using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>The reference by which an object names its controller.</summary>
public static class Owner
{
    /// <summary>A controller reference to a custom resource of Vitess.</summary>
    /// <param name="kind">Kind of the owner, such as <c>VitessShard</c>.</param>
    /// <param name="owner">Metadata of the owner; its uid is empty as long as it is not stored.</param>
    public static V1OwnerReference Controller(string kind, V1ObjectMeta owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return new V1OwnerReference
        {
            ApiVersion = VitessApi.GroupVersion,
            Kind = kind,
            Name = owner.Name,
            Uid = owner.Uid ?? string.Empty,
            Controller = true,
            BlockOwnerDeletion = true,
        };
    }
}
