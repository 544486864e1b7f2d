using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>Fills every field of a model: lists and maps with one entry, types of Kubernetes with what tells them apart.</summary>
internal static class FilledModel
{
    public static object? Of(Type type, string name = "x")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => Text(name),
            _ when type == typeof(int) => name == nameof(VitessKeyspaceEqualPartitioning.HexWidth) ? 2 : 1,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(bool) => true,
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>) => List(type.GenericTypeArguments[0], name),
            _ when type == typeof(IDictionary<string, string>) => new Dictionary<string, string> { ["name"] = "value" },
            _ when typeof(ExtensibleObject).IsAssignableFrom(type) => Model(type),
            _ => Kubernetes(type),
        };
    }

    /// <summary>The fields of a model that stand in the CRD.</summary>
    public static IEnumerable<PropertyInfo> Fields(Type type) =>
        type.GetProperties().Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)));

    private static object Model(Type type)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var property in Fields(type))
        {
            property.SetValue(model, Of(property.PropertyType, property.Name));
        }

        return model;
    }

    private static IList List(Type item, string name)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        var count = name == nameof(EtcdLockserverTemplate.AdvertisePeerURLs) ? 3 : 1;
        for (var i = 0; i < count; i++)
        {
            list.Add(Of(item, name));
        }

        return list;
    }

    private static string Text(string name) => name switch
    {
        nameof(VitessKeyRange.Start) => "40",
        nameof(VitessKeyRange.End) => "80",
        _ => "text-of-" + name,
    };

    private static object Kubernetes(Type type) => type.Name switch
    {
        nameof(V1EnvVar) => new V1EnvVar { Name = "VARIABLE", Value = "value" },
        nameof(V1Volume) => new V1Volume { Name = "volume", EmptyDir = new V1EmptyDirVolumeSource() },
        nameof(V1VolumeMount) => new V1VolumeMount { Name = "volume", MountPath = "/volume" },
        nameof(V1Container) => new V1Container { Name = "container", Image = "image" },
        nameof(V1Affinity) => new V1Affinity { NodeAffinity = new V1NodeAffinity() },
        nameof(V1Toleration) => new V1Toleration { Key = "taint", OperatorProperty = "Exists" },
        nameof(V1ResourceRequirements) => Resources.Of("100m", "1Gi"),
        nameof(V1PersistentVolumeClaimSpec) => new V1PersistentVolumeClaimSpec { AccessModes = ["ReadWriteOnce"], StorageClassName = "fast" },
        nameof(V1LocalObjectReference) => new V1LocalObjectReference { Name = "pull" },
        nameof(V1TopologySpreadConstraint) => new V1TopologySpreadConstraint { MaxSkew = 1, TopologyKey = "zone", WhenUnsatisfiable = "DoNotSchedule" },
        nameof(V1Lifecycle) => new V1Lifecycle { PreStop = new V1LifecycleHandler { Exec = new V1ExecAction { Command = ["sleep", "1"] } } },
        nameof(V1DeploymentStrategy) => new V1DeploymentStrategy { Type = "Recreate" },
        nameof(V2MetricSpec) => new V2MetricSpec { Type = "Resource", Resource = new V2ResourceMetricSource { Name = "cpu", Target = new V2MetricTarget { Type = "Utilization" } } },
        nameof(V2HorizontalPodAutoscalerBehavior) => new V2HorizontalPodAutoscalerBehavior { ScaleDown = new V2HPAScalingRules { SelectPolicy = "Max" } },
        _ => throw new NotSupportedException($"There is no sample of {type.Name}."),
    };
}
