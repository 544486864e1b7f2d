using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Customization;

/// <summary>Changes objects of one kind after they are built and before they are applied.</summary>
/// <typeparam name="T">The type of the objects, such as <see cref="V1Deployment"/>; an interface that several implement is called for each.</typeparam>
/// <remarks>
/// It must give the same result for the same object, or the object is written again in every pass. It is handed a copy and may change it
/// in place. Name, namespace, owner, identity labels and selectors must stay as they are. Objects that are made from a customized one,
/// such as the Pods of a VitessShard, follow its changes.
/// </remarks>
public interface IObjectCustomizer<in T>
    where T : IKubernetesObject<V1ObjectMeta>
{
    /// <summary>Changes the object.</summary>
    /// <param name="value">A copy of the object as built, with the changes of earlier customizers.</param>
    /// <param name="context">Where the object comes from.</param>
    void Customize(T value, CustomizationContext context);
}
