using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Customization;

/// <summary>A customizer of objects of one type.</summary>
internal sealed class CustomizerEntry<T>(IObjectCustomizer<T> customizer) : ICustomizerEntry
    where T : IKubernetesObject<V1ObjectMeta>
{
    public string Name => $"{customizer.GetType().Name} ({typeof(T).Name})";

    public bool Takes(IKubernetesObject<V1ObjectMeta> value) => value is T;

    public void Customize(IKubernetesObject<V1ObjectMeta> value, CustomizationContext context) => customizer.Customize((T)value, context);
}
