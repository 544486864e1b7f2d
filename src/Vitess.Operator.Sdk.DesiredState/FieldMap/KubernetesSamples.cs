using System.Collections.Frozen;
using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>A value for each shape of Kubernetes that a field may have.</summary>
internal static class KubernetesSamples
{
    private static readonly FrozenDictionary<Type, string> Samples = new Dictionary<Type, string>
    {
        [typeof(V1EnvVar)] = """{"name":"FIELD_MAP","value":"changed"}""",
        [typeof(V1Volume)] = """{"name":"field-map","secret":{"secretName":"changed"}}""",
        [typeof(V1VolumeMount)] = """{"name":"field-map","mountPath":"/field-map"}""",
        [typeof(V1Container)] = """{"name":"field-map","image":"changed"}""",
        [typeof(V1Toleration)] = """{"key":"field-map","operator":"Exists"}""",
        [typeof(V1LocalObjectReference)] = """{"name":"field-map"}""",
        [typeof(V1Affinity)] = """{"podAffinity":{}}""",
        [typeof(V1ResourceRequirements)] = """{"limits":{"cpu":"7"},"requests":{"cpu":"6"}}""",
        [typeof(V1PersistentVolumeClaimSpec)] = """{"storageClassName":"changed","accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"77Gi"}}}""",
        [typeof(V1TopologySpreadConstraint)] = """{"maxSkew":7,"topologyKey":"changed","whenUnsatisfiable":"DoNotSchedule"}""",
        [typeof(V1Lifecycle)] = """{"preStop":{"exec":{"command":["changed"]}}}""",
        [typeof(V1DeploymentStrategy)] = """{"type":"Recreate"}""",
        [typeof(V2MetricSpec)] = """{"type":"Resource","resource":{"name":"memory","target":{"type":"Utilization","averageUtilization":7}}}""",
        [typeof(V2HorizontalPodAutoscalerBehavior)] = """{"scaleDown":{"stabilizationWindowSeconds":7}}""",
    }.ToFrozenDictionary();

    /// <exception cref="NotSupportedException">A field has a shape that is not known here.</exception>
    public static JsonNode Changed(Type type, JsonNode? value) => Samples.TryGetValue(type, out var sample)
        ? JsonNode.Parse(sample)!
        : throw new NotSupportedException($"There is no sample for {type.Name} ({value?.ToJsonString()}): add one.");
}
