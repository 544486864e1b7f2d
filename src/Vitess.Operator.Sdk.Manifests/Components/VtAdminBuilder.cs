namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds VTAdmin, the web interface of a cluster.</summary>
public sealed class VtAdminBuilder : ComponentBuilder<VtAdminBuilder, VtAdminSpec>
{
    internal VtAdminBuilder(VtAdminSpec model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Takes the rules of who may do what from the cluster's configuration Secret, key <c>rbac.yaml</c>.</summary>
    public VtAdminBuilder WithRbac() => WithRbac(new SecretSource { Key = ConfigSecret.RbacKey });

    /// <summary>Sets the rules of who may do what. Default: everybody may do everything.</summary>
    /// <param name="rules">The file with the rules.</param>
    public VtAdminBuilder WithRbac(SecretSource rules) => Set(admin => admin.Rbac = rules);

    /// <summary>Sets the cells that run VTAdmin. Default: all.</summary>
    /// <param name="cells">Names of cells of the cluster.</param>
    public VtAdminBuilder InCells(params IReadOnlyList<string> cells) => Set(admin => admin.Cells = [.. cells]);

    /// <summary>Sets the number of Pods in each of those cells. Default: 1.</summary>
    /// <param name="replicas">The number.</param>
    public VtAdminBuilder WithReplicas(int replicas) => Set(admin => admin.Replicas = replicas);

    /// <summary>Sets the resources of the server of the pages.</summary>
    /// <param name="resources">The resources.</param>
    public VtAdminBuilder WithWebResources(V1ResourceRequirements resources) => Set(admin => admin.WebResources = resources);

    /// <summary>Sets the resources of the server of the data.</summary>
    /// <param name="resources">The resources.</param>
    public VtAdminBuilder WithApiResources(V1ResourceRequirements resources) => Set(admin => admin.ApiResources = resources);

    /// <summary>Sets whether browsers send credentials with their requests.</summary>
    /// <param name="mode">A mode of the browsers' fetch, such as <c>same-origin</c> or <c>include</c>.</param>
    public VtAdminBuilder WithFetchCredentials(string mode) => Set(admin => admin.FetchCredentials = mode);

    /// <summary>Says whether the pages offer no changes.</summary>
    /// <param name="readOnly">Whether they offer none.</param>
    public VtAdminBuilder ReadOnly(bool readOnly = true) => Set(admin => admin.ReadOnly = readOnly);

    /// <summary>Sets what differs from the Service that the operator would make.</summary>
    /// <param name="configure">Sets what differs.</param>
    public VtAdminBuilder WithService(Action<ServiceBuilder> configure) =>
        Set(admin => admin.Service = ServiceBuilder.Change(admin.Service, Scope.Field("service"), configure));
}
