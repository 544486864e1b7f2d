using System.Reflection;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>
/// The definitions of the custom resources, made from the model classes. Apart from the descriptions they equal those that the
/// original operator publishes (reference/crds).
/// </summary>
public static class CustomResourceDefinitions
{
    /// <summary>The custom resources, in order of their plural names.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        typeof(V2EtcdLockserver),
        typeof(V2VitessBackup),
        typeof(V2VitessBackupSchedule),
        typeof(V2VitessBackupStorage),
        typeof(V2VitessCell),
        typeof(V2VitessCluster),
        typeof(V2VitessKeyspace),
        typeof(V2VitessShard),
    ];

    /// <summary>New definitions of all custom resources, in order of their plural names.</summary>
    /// <param name="descriptions">Whether every field says what it is for. Without, the definitions are half as large.</param>
    public static IReadOnlyList<V1CustomResourceDefinition> All(bool descriptions = true) =>
        [.. Kinds.Select(kind => Of(kind, descriptions))];

    /// <summary>A new definition of a custom resource.</summary>
    /// <typeparam name="T">The custom resource.</typeparam>
    /// <param name="descriptions">Whether every field says what it is for.</param>
    /// <exception cref="ArgumentException">The type is none of <see cref="Kinds"/>.</exception>
    public static V1CustomResourceDefinition Of<T>(bool descriptions = true)
        where T : IKubernetesObject<V1ObjectMeta> =>
        Kinds.Contains(typeof(T)) ? Of(typeof(T), descriptions) : throw new ArgumentException($"{typeof(T).Name} is no custom resource of Vitess.");

    private static V1CustomResourceDefinition Of(Type kind, bool descriptions)
    {
        var entity = kind.GetKubernetesTypeMetadata();
        var resource = kind.GetCustomAttribute<CustomResourceAttribute>()!;
        return new()
        {
            ApiVersion = $"{V1CustomResourceDefinition.KubeGroup}/{V1CustomResourceDefinition.KubeApiVersion}",
            Kind = V1CustomResourceDefinition.KubeKind,
            Metadata = new() { Name = $"{entity.PluralName}.{entity.Group}", Annotations = Annotations() },
            Spec = new()
            {
                Group = entity.Group,
                Names = Names(entity, resource),
                Scope = "Namespaced",
                Versions = [Version(entity, resource, Schema(kind, descriptions))],
            },
        };
    }

    // The mark that the original's definitions carry: applying ours over them then changes texts only.
    private static Dictionary<string, string> Annotations() => new() { ["controller-gen.kubebuilder.io/version"] = "v0.20.1" };

    private static V1CustomResourceDefinitionNames Names(KubernetesEntityAttribute entity, CustomResourceAttribute resource) => new()
    {
        Kind = entity.Kind,
        ListKind = $"{entity.Kind}List",
        Plural = entity.PluralName,
        ShortNames = resource.ShortName is { } name ? [name] : null,
        Singular = resource.Singular,
    };

    private static V1CustomResourceDefinitionVersion Version(KubernetesEntityAttribute entity, CustomResourceAttribute resource, V1JSONSchemaProps schema) => new()
    {
        Name = entity.ApiVersion,
        Served = true,
        Storage = true,
        Schema = new() { OpenAPIV3Schema = schema },
        Subresources = Subresources(resource),
    };

    private static V1CustomResourceSubresources? Subresources(CustomResourceAttribute resource)
    {
        if (!resource.HasStatus)
        {
            return null;
        }

        var subresources = new V1CustomResourceSubresources { Status = new Dictionary<string, object>() };
        if (resource.HasScale)
        {
            subresources.Scale = new()
            {
                SpecReplicasPath = ".spec.gateway.replicas",
                StatusReplicasPath = ".status.gateway.replicas",
                LabelSelectorPath = ".status.gateway.labelSelector",
            };
        }

        return subresources;
    }

    private static V1JSONSchemaProps Schema(Type kind, bool descriptions)
    {
        var schema = StructuralSchema.Of(Shapes.Of(kind));

        // The API server knows the metadata of objects itself and wants no schema of it.
        var metadata = schema.Properties["metadata"];
        schema.Properties["metadata"] = new() { Type = "object", Description = metadata.Description };
        if (!descriptions)
        {
            SchemaDescriptions.Remove(schema);
        }

        return schema;
    }
}
