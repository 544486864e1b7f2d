namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds the vtctld of a cluster.</summary>
public sealed class DashboardBuilder : ComponentBuilder<DashboardBuilder, VitessDashboardSpec>
{
    internal DashboardBuilder(VitessDashboardSpec model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the cells that run a vtctld. Default: all.</summary>
    /// <param name="cells">Names of cells of the cluster.</param>
    public DashboardBuilder InCells(params IReadOnlyList<string> cells) => Set(dashboard => dashboard.Cells = [.. cells]);

    /// <summary>Sets the number of Pods in each of those cells. Default: 1.</summary>
    /// <param name="replicas">The number.</param>
    public DashboardBuilder WithReplicas(int replicas) => Set(dashboard => dashboard.Replicas = replicas);

    /// <summary>Sets the resources of each Pod.</summary>
    /// <param name="resources">The resources.</param>
    public DashboardBuilder WithResources(V1ResourceRequirements resources) => Set(dashboard => dashboard.Resources = resources);

    /// <summary>Sets what differs from the Service that the operator would make.</summary>
    /// <param name="configure">Sets what differs.</param>
    public DashboardBuilder WithService(Action<ServiceBuilder> configure) =>
        Set(dashboard => dashboard.Service = ServiceBuilder.Change(dashboard.Service, Scope.Field("service"), configure));
}
