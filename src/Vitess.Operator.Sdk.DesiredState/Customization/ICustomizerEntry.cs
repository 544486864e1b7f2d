using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Customization;

/// <summary>A customizer of whatever type.</summary>
internal interface ICustomizerEntry
{
    string Name { get; }

    bool Takes(IKubernetesObject<V1ObjectMeta> value);

    void Customize(IKubernetesObject<V1ObjectMeta> value, CustomizationContext context);
}
