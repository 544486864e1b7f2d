using System.Collections;
using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What is left out of the Kubernetes types that a user fills in (containers, volumes, affinity, amounts).</summary>
/// <remarks>
/// Go has no absent values where no pointer stands: <c>value: ""</c> or <c>readOnly: false</c> is gone once an object was read and written.
/// Named here are such fields of the types inside the custom resources; pointers (<c>storageClassName</c>, <c>defaultMode</c>) are written as given.
/// </remarks>
internal static class KubernetesWireRules
{
    private static readonly string[] Selection = ["matchLabels", "matchExpressions", "matchFields", "values", "matchLabelKeys", "mismatchLabelKeys", "namespaces"];
    private static readonly string[] Terms = ["preferredDuringSchedulingIgnoredDuringExecution", "requiredDuringSchedulingIgnoredDuringExecution"];
    private static readonly string[] Reference = ["name", "items", "secretName"];

    private static readonly FrozenDictionary<Type, string[]> Plain = new Dictionary<Type, string[]>
    {
        [typeof(V1NodeAffinity)] = Terms,
        [typeof(V1PodAffinity)] = Terms,
        [typeof(V1PodAntiAffinity)] = Terms,
        [typeof(V1NodeSelectorTerm)] = Selection,
        [typeof(V1NodeSelectorRequirement)] = Selection,
        [typeof(V1LabelSelector)] = Selection,
        [typeof(V1LabelSelectorRequirement)] = Selection,
        [typeof(V1PodAffinityTerm)] = Selection,
        [typeof(V1TopologySpreadConstraint)] = Selection,
        [typeof(V1Toleration)] = ["key", "operator", "value", "effect"],
        [typeof(V1EnvVar)] = ["value"],
        [typeof(V1EnvFromSource)] = ["prefix"],
        [typeof(V1ConfigMapEnvSource)] = Reference,
        [typeof(V1SecretEnvSource)] = Reference,
        [typeof(V1ConfigMapKeySelector)] = Reference,
        [typeof(V1SecretKeySelector)] = Reference,
        [typeof(V1LocalObjectReference)] = Reference,
        [typeof(V1SecretVolumeSource)] = Reference,
        [typeof(V1ConfigMapVolumeSource)] = Reference,
        [typeof(V1SecretProjection)] = Reference,
        [typeof(V1ConfigMapProjection)] = Reference,
        [typeof(V1DownwardAPIVolumeSource)] = Reference,
        [typeof(V1ObjectFieldSelector)] = ["apiVersion"],
        [typeof(V1ResourceFieldSelector)] = ["containerName"],
        [typeof(V1VolumeMount)] = ["readOnly", "subPath", "subPathExpr"],
        [typeof(V1EmptyDirVolumeSource)] = ["medium"],
        [typeof(V1NFSVolumeSource)] = ["readOnly"],
        [typeof(V1PersistentVolumeClaimVolumeSource)] = ["readOnly"],
        [typeof(V1PersistentVolumeClaimSpec)] = ["accessModes", "volumeName"],
        [typeof(V1ResourceRequirements)] = ["limits", "requests", "claims"],
        [typeof(V1VolumeResourceRequirements)] = ["limits", "requests"],
        [typeof(V1Container)] =
        [
            "args", "command", "env", "envFrom", "image", "imagePullPolicy", "ports", "resizePolicy", "stdin", "stdinOnce",
            "terminationMessagePath", "terminationMessagePolicy", "tty", "volumeDevices", "volumeMounts", "workingDir",
        ],
        [typeof(V1ContainerPort)] = ["hostIP", "hostPort", "name", "protocol"],
        [typeof(V1Probe)] = ["failureThreshold", "initialDelaySeconds", "periodSeconds", "successThreshold", "timeoutSeconds"],
        [typeof(V1ExecAction)] = ["command"],
        [typeof(V1HTTPGetAction)] = ["host", "httpHeaders", "path", "scheme"],
        [typeof(V1TCPSocketAction)] = ["host"],
        [typeof(V1Capabilities)] = ["add", "drop"],
        [typeof(V1DeploymentStrategy)] = ["type"],
        [typeof(V2HPAScalingRules)] = ["policies"],
    }.ToFrozenDictionary();

    /// <summary>Applies the rules to a type.</summary>
    public static void Apply(JsonTypeInfo type)
    {
        if (!Plain.TryGetValue(type.Type, out var names))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => names.Contains(property.Name)))
        {
            property.ShouldSerialize = static (_, value) => !IsEmpty(value);
        }
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null or false or 0 or "" => true,
        IEnumerable items and not string => !items.GetEnumerator().MoveNext(),
        _ => false,
    };
}
