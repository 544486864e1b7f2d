using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Customization;
using Vitess.Operator.Sdk.Models;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>Changes a field in all custom resources of a kind, on their way from their parent to their own objects.</summary>
internal static class ChildMutation
{
    public static ObjectCustomizers Hook(ResourceField field, bool make, int? variant) => field.Kind switch
    {
        V2VitessCell.KubeKind => Hook<V2VitessCell>(field, make, variant, (value, to) => value.Spec = to.Spec),
        V2VitessKeyspace.KubeKind => Hook<V2VitessKeyspace>(field, make, variant, (value, to) => value.Spec = to.Spec),
        V2VitessShard.KubeKind => Hook<V2VitessShard>(field, make, variant, (value, to) => value.Spec = to.Spec),
        V2EtcdLockserver.KubeKind => Hook<V2EtcdLockserver>(field, make, variant, (value, to) => value.Spec = to.Spec),
        V2VitessBackupStorage.KubeKind => Hook<V2VitessBackupStorage>(field, make, variant, (value, to) => value.Spec = to.Spec),
        V2VitessBackupSchedule.KubeKind => Hook<V2VitessBackupSchedule>(field, make, variant, (value, to) => value.Spec = to.Spec),
        _ => ObjectCustomizers.None,
    };

    private static ObjectCustomizers Hook<T>(ResourceField field, bool make, int? variant, Action<T, T> set)
        where T : IKubernetesObject<V1ObjectMeta> => ObjectCustomizers.None.With(new Mutator<T>(field, make, variant, set));

    private sealed class Mutator<T>(ResourceField field, bool make, int? variant, Action<T, T> set) : IObjectCustomizer<T>
        where T : IKubernetesObject<V1ObjectMeta>
    {
        public void Customize(T value, CustomizationContext context)
        {
            var json = JsonNode.Parse(KubernetesJson.Serialize(value))!.AsObject();
            if (JsonPlaces.Holders(json, field.Path, make).Count == 0)
            {
                return;
            }

            if (variant is { } way && !FieldNotes.IsIdentity(field))
            {
                FieldMutation.Apply(json, field, way);
            }

            set(value, KubernetesJson.Deserialize<T>(json.ToJsonString()));
        }
    }
}
