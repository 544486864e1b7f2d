using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>All fields of the custom resources, read from their types.</summary>
/// <remarks>Shapes of Kubernetes, such as resources or an affinity, are one field each: the operator passes them on as they are.</remarks>
public static class FieldCatalog
{
    private static readonly ImmutableArray<(string Kind, Type Type)> Kinds =
    [
        (V2VitessCluster.KubeKind, typeof(V2VitessCluster)),
        (V2VitessCell.KubeKind, typeof(V2VitessCell)),
        (V2VitessKeyspace.KubeKind, typeof(V2VitessKeyspace)),
        (V2VitessShard.KubeKind, typeof(V2VitessShard)),
        (V2EtcdLockserver.KubeKind, typeof(V2EtcdLockserver)),
        (V2VitessBackupStorage.KubeKind, typeof(V2VitessBackupStorage)),
        (V2VitessBackup.KubeKind, typeof(V2VitessBackup)),
        (V2VitessBackupSchedule.KubeKind, typeof(V2VitessBackupSchedule)),
    ];

    /// <summary>The fields of all custom resources, kind by kind and in the order of their types.</summary>
    public static IEnumerable<ResourceField> All() => Kinds.SelectMany(kind => Below(kind.Kind, string.Empty, kind.Type));

    /// <summary>The fields of one custom resource.</summary>
    /// <param name="kind">The kind, such as <c>VitessCluster</c>.</param>
    public static IEnumerable<ResourceField> Of(string kind) => All().Where(field => field.Kind == kind);

    internal static bool IsModel(Type type) => type.Assembly == typeof(V2VitessCluster).Assembly && !type.IsEnum;

    internal static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);

    internal static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>);

    internal static Type ElementOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return IsMap(type) ? type.GetGenericArguments()[1] : IsList(type) ? type.GetGenericArguments()[0] : type;
    }

    private static IEnumerable<ResourceField> Below(string kind, string path, Type type)
    {
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<JsonPropertyNameAttribute>() is not { Name: var name } || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            var field = new ResourceField(kind, path.Length == 0 ? name : $"{path}.{name}", type, property.PropertyType);
            yield return field;
            foreach (var below in field.IsContainer ? Below(kind, field.Path + Suffix(property.PropertyType), ElementOf(property.PropertyType)) : [])
            {
                yield return below;
            }
        }
    }

    private static string Suffix(Type type) => IsList(type) ? "[]" : IsMap(type) ? "{}" : string.Empty;
}
