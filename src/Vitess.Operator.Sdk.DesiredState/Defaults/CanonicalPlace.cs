using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>A property that may hold something which is left out when written, or a model that may.</summary>
internal sealed class CanonicalPlace
{
    // Texts that may be given as empty, which differs from not given; or must be written always.
    private static readonly HashSet<string> KeptTexts = new(StringComparer.Ordinal)
    {
        nameof(V1PersistentVolumeClaimSpec.StorageClassName), nameof(V1PersistentVolumeClaimSpec.VolumeMode), nameof(V1PersistentVolumeClaimSpec.VolumeAttributesClassName),
        nameof(V1TypedLocalObjectReference.ApiGroup), nameof(V1HTTPHeader.Value) + "@" + nameof(V1HTTPHeader), nameof(V1HostPathVolumeSource.Type) + "@" + nameof(V1HostPathVolumeSource),
        nameof(V1CSIVolumeSource.FsType) + "@" + nameof(V1CSIVolumeSource), nameof(V1AzureDiskVolumeSource.FsType) + "@" + nameof(V1AzureDiskVolumeSource),
        nameof(V1AzureDiskVolumeSource.CachingMode), nameof(V1GRPCAction.Service), nameof(V1SeccompProfile.LocalhostProfile),
    };

    // Numbers that mean the same as nothing when they are 0.
    private static readonly HashSet<string> OmittedNumbers = new(StringComparer.Ordinal)
    {
        nameof(V1Probe.InitialDelaySeconds), nameof(V1Probe.TimeoutSeconds), nameof(V1Probe.PeriodSeconds), nameof(V1Probe.SuccessThreshold),
        nameof(V1Probe.FailureThreshold), nameof(V1ContainerPort.HostPort), nameof(V1GCEPersistentDiskVolumeSource.Partition),
    };

    // Stands below what the rules need: static fields are set in the order of the text.
    private static readonly FrozenDictionary<Type, CanonicalPlace[]> Places = Reachable(typeof(V2VitessCluster));

    private readonly bool _isOmittedWhenEmpty;

    private CanonicalPlace(PropertyInfo property)
    {
        Property = property;
        ElementType = ElementOf(property.PropertyType);
        HasModels = IsModel(ElementType ?? property.PropertyType);
        _isOmittedWhenEmpty = IsKubernetes(property.DeclaringType!) && IsOmittedWhenEmpty(property);
        WhenMissing = property is { Name: nameof(V1ResourceFieldSelector.Divisor) } ? new ResourceQuantity("0") : null;
    }

    public PropertyInfo Property { get; }

    /// <summary>What a list holds; null for all else.</summary>
    public Type? ElementType { get; }

    /// <summary>Whether models are here, alone or in a list.</summary>
    public bool HasModels { get; }

    /// <summary>What is written when nothing is given.</summary>
    public object? WhenMissing { get; }

    /// <summary>The places of a type that a VitessCluster can hold; none for any other type.</summary>
    public static CanonicalPlace[] Of(Type type) => Places.GetValueOrDefault(type, []);

    /// <summary>Whether a value says nothing here.</summary>
    public bool IsLeftOut(object value) =>
        _isOmittedWhenEmpty && value is "" or false or 0 or ICollection { Count: 0 };

    private static FrozenDictionary<Type, CanonicalPlace[]> Reachable(Type root)
    {
        var places = new Dictionary<Type, CanonicalPlace[]>();
        var waiting = new Stack<Type>([root]);
        while (waiting.TryPop(out var type))
        {
            if (places.ContainsKey(type))
            {
                continue;
            }

            places[type] =
            [
                .. type.GetProperties().Where(IsOwn).Select(property => new CanonicalPlace(property))
                    .Where(place => place.HasModels || place._isOmittedWhenEmpty || place.WhenMissing is not null),
            ];
            foreach (var place in places[type].Where(place => place.HasModels))
            {
                waiting.Push(place.ElementType ?? place.Property.PropertyType);
            }
        }

        return places.ToFrozenDictionary();
    }

    private static bool IsOwn(PropertyInfo property) => property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0;

    private static bool IsOmittedWhenEmpty(PropertyInfo property)
    {
        var type = property.PropertyType;
        var (name, owner) = (property.Name, property.DeclaringType!);
        return type == typeof(string) ? !KeptTexts.Contains(name) && !KeptTexts.Contains($"{name}@{owner.Name}")
            : type == typeof(bool?) ? IsPlainSwitch(name, owner)
            : type == typeof(int?) ? OmittedNumbers.Contains(name)
            : type.IsGenericType && name is not (nameof(V1NodeSelector.NodeSelectorTerms) or nameof(V1ProjectedVolumeSource.Sources));
    }

    // Elsewhere false is an answer of its own.
    private static bool IsPlainSwitch(string name, Type owner) =>
        owner == typeof(V1Container) || owner == typeof(V1VolumeMount)
        || (owner.Name.EndsWith("VolumeSource", StringComparison.Ordinal) && name != nameof(V1SecretVolumeSource.Optional)
            && owner != typeof(V1CSIVolumeSource) && owner != typeof(V1AzureDiskVolumeSource));

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>) ? type.GenericTypeArguments[0] : null;

    private static bool IsModel(Type type) =>
        type.IsClass && !typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(ResourceQuantity) && type != typeof(V1ObjectMeta)
        && (IsKubernetes(type) || type.Namespace == typeof(V2VitessCluster).Namespace);

    private static bool IsKubernetes(Type type) => type.Namespace == typeof(V1Container).Namespace;
}
