namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Settings of a keyspace at every stage of its building.</summary>
/// <typeparam name="TBuilder">The stage.</typeparam>
public abstract class KeyspaceSettings<TBuilder> : ModelBuilder<TBuilder, VitessKeyspaceTemplate>
    where TBuilder : KeyspaceSettings<TBuilder>
{
    private protected KeyspaceSettings(VitessKeyspaceTemplate model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Name of the keyspace.</summary>
    public string Name => Model.Name;

    /// <summary>Sets the name of the database in MySQL. Default: <c>vt_</c> and the name of the keyspace.</summary>
    /// <param name="name">The name.</param>
    public TBuilder WithDatabaseName(string name) => Set(keyspace => keyspace.DatabaseName = name);

    /// <summary>Sets the name of the database in MySQL that Vitess keeps its own data in. Default: <c>_vt</c>.</summary>
    /// <param name="name">The name.</param>
    public TBuilder WithSidecarDatabaseName(string name) => Set(keyspace => keyspace.SidecarDbName = name);

    /// <summary>Sets up the vtorcs of the keyspace. Without, nothing repairs replication or fails over.</summary>
    /// <param name="configure">Settings of the vtorcs; null for none.</param>
    public TBuilder WithVtOrc(Action<VtOrcBuilder>? configure = null) => Set(keyspace =>
    {
        keyspace.VitessOrchestrator ??= new();
        configure?.Invoke(new(keyspace.VitessOrchestrator, Scope.Field("vitessOrchestrator")));
    });

    /// <summary>Sets what removing the keyspace from the cluster does. Default: it stays until it is idle.</summary>
    /// <param name="policy">One of <see cref="TurndownPolicies"/>.</param>
    public TBuilder WithTurndownPolicy(string policy) => Set(keyspace => keyspace.TurndownPolicy = policy);

    /// <summary>Sets an annotation of the VitessKeyspace.</summary>
    /// <param name="name">Name of the annotation.</param>
    /// <param name="value">Its value.</param>
    public TBuilder WithAnnotation(string name, string value) => Set(keyspace => keyspace.Annotations = Parts.Put(keyspace.Annotations, name, value));

    /// <summary>Sets images of the keyspace that differ from those of the cluster.</summary>
    /// <param name="images">The images; those not set are those of the cluster.</param>
    public TBuilder WithImages(VitessKeyspaceTemplateImages images) => Set(keyspace => keyspace.Images = images);
}
