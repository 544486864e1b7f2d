namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds what differs from the Service that the operator would make.</summary>
public sealed class ServiceBuilder : ModelBuilder<ServiceBuilder, ServiceOverrides>
{
    internal ServiceBuilder(ServiceOverrides model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets an annotation of the Service.</summary>
    /// <param name="name">Name of the annotation.</param>
    /// <param name="value">Its value.</param>
    public ServiceBuilder WithAnnotation(string name, string value) => Set(service => service.Annotations = Parts.Put(service.Annotations, name, value));

    /// <summary>Sets the IP address. It cannot be changed later.</summary>
    /// <param name="address">An address of the cluster's range, or <c>None</c>.</param>
    public ServiceBuilder WithClusterIP(string address) => Set(service => service.ClusterIP = address);

    internal static ServiceOverrides Change(ServiceOverrides? existing, BuilderScope scope, Action<ServiceBuilder>? configure)
    {
        existing ??= new();
        configure?.Invoke(new(existing, scope));
        return existing;
    }
}
