using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Fields;

/// <summary>A value that differs from a given one, for every type that fields of the models have.</summary>
internal static class OtherValue
{
    public static object Of(Type type, object? value) => Nullable.GetUnderlyingType(type) is { } underlying ? Of(underlying, value) : value switch
    {
        // Hexadecimal bounds of key ranges stay what they are.
        string text => text + "00",
        bool flag => !flag,
        int number => number + 3,
        long number => number + 3,
        IDictionary<string, string> { Count: > 0 } map => map.ToDictionary(entry => entry.Key, entry => entry.Value + "x"),
        _ => Fresh(type),
    };

    private static object Fresh(Type type) => type switch
    {
        _ when type == typeof(string) => "other",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 7L,
        _ when type == typeof(IDictionary<string, string>) => new Dictionary<string, string> { ["other"] = "value" },
        _ when type == typeof(IList<string>) => new List<string> { "other" },
        _ when type == typeof(IList<V1EnvVar>) => new List<V1EnvVar> { new() { Name = "OTHER", Value = "value" } },
        _ when type == typeof(IList<V1Volume>) => new List<V1Volume> { new() { Name = "other", EmptyDir = new() } },
        _ when type == typeof(IList<V1VolumeMount>) => new List<V1VolumeMount> { new() { Name = "other", MountPath = "/other" } },
        _ when type == typeof(IList<V1Container>) => new List<V1Container> { new() { Name = "other", Image = "other:1" } },
        _ when type == typeof(IList<V1Toleration>) => new List<V1Toleration> { new() { Key = "other", OperatorProperty = "Exists" } },
        _ when type == typeof(IList<V1TopologySpreadConstraint>) => new List<V1TopologySpreadConstraint> { new() { MaxSkew = 1, TopologyKey = "zone" } },
        _ when type == typeof(IList<V1LocalObjectReference>) => new List<V1LocalObjectReference> { new() { Name = "other" } },
        _ when type == typeof(V1Affinity) => new V1Affinity { NodeAffinity = new() },
        _ when type == typeof(V1Lifecycle) => new V1Lifecycle { PreStop = new() { Exec = new() { Command = ["sleep", "1"] } } },
        _ when type == typeof(V1Volume) => new V1Volume { HostPath = new() { Path = "/other" } },
        _ when type == typeof(V1ResourceRequirements) => new V1ResourceRequirements { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("7") } },
        _ when type == typeof(V1PersistentVolumeClaimSpec) => new V1PersistentVolumeClaimSpec { StorageClassName = "other" },
        _ => throw new NotSupportedException($"no other value for {type}"),
    };
}
