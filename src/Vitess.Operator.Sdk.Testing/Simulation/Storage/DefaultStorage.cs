using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The storage class that claims get which name none, as clusters come with one.</summary>
internal static class DefaultStorage
{
    /// <summary>Its name.</summary>
    public const string ClassName = "standard";

    /// <summary>Creates the class unless it is there.</summary>
    public static Task CreateAsync(World world, CancellationToken cancellationToken) => CreateAsync(world, ClassName, isDefault: true, cancellationToken);

    /// <summary>Creates a class whose volumes can grow, unless it is there.</summary>
    public static Task CreateAsync(World world, string name, bool isDefault, CancellationToken cancellationToken) => world.CreateAsync(
        new V1StorageClass
        {
            ApiVersion = "storage.k8s.io/v1",
            Kind = "StorageClass",
            Metadata = new V1ObjectMeta
            {
                Name = name,
                Annotations = isDefault ? new Dictionary<string, string> { ["storageclass.kubernetes.io/is-default-class"] = "true" } : null,
            },
            Provisioner = "simulated.storage",
            ReclaimPolicy = "Delete",
            VolumeBindingMode = "Immediate",
            AllowVolumeExpansion = true,
        },
        cancellationToken);
}
