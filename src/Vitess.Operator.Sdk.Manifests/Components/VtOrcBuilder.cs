namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds the vtorcs of a keyspace, which repair replication and fail over.</summary>
public sealed class VtOrcBuilder : ComponentBuilder<VtOrcBuilder, VitessOrchestratorSpec>
{
    internal VtOrcBuilder(VitessOrchestratorSpec model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the resources of each vtorc.</summary>
    /// <param name="resources">The resources.</param>
    public VtOrcBuilder WithResources(V1ResourceRequirements resources) => Set(vtorc => vtorc.Resources = resources);

    /// <summary>Sets what differs from the Service that the operator would make.</summary>
    /// <param name="configure">Sets what differs.</param>
    public VtOrcBuilder WithService(Action<ServiceBuilder> configure) =>
        Set(vtorc => vtorc.Service = ServiceBuilder.Change(vtorc.Service, Scope.Field("service"), configure));
}
