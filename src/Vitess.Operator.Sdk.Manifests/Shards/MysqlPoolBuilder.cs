namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a tablet pool whose tablets have a MySQL of their own.</summary>
public sealed class MysqlPoolBuilder : TabletPoolBuilder<MysqlPoolBuilder>
{
    internal MysqlPoolBuilder(VitessShardTabletPool model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the memory of each tablet: what it asks for and what it may use.</summary>
    /// <param name="mysqld">Memory of mysqld. MySQL 8 does not start with less than about 512Mi.</param>
    /// <param name="vttablet">Memory of vttablet.</param>
    /// <exception cref="ArgumentException">A text is no amount.</exception>
    public MysqlPoolBuilder WithMemory(string mysqld, string vttablet = "256Mi") => Set(pool =>
    {
        pool.Mysqld ??= new();
        pool.Mysqld.Resources = WithMemory(pool.Mysqld.Resources, mysqld);
        pool.Vttablet.Resources = WithMemory(pool.Vttablet.Resources, vttablet);
    });

    /// <summary>Sets the size of each tablet's volume. Without a volume every restart of a Pod is a full restore.</summary>
    /// <param name="size">The size, such as <c>10Gi</c>.</param>
    /// <param name="storageClass">The storage class; null for the default one of Kubernetes.</param>
    /// <exception cref="ArgumentException">The size is no amount.</exception>
    public MysqlPoolBuilder WithStorage(string size, string? storageClass = null) => WithVolumeClaim(Resources.Claim(size, storageClass));

    /// <summary>Sets the claim of each tablet's volume.</summary>
    /// <param name="claim">The claim.</param>
    public MysqlPoolBuilder WithVolumeClaim(V1PersistentVolumeClaimSpec claim) => Set(pool => pool.DataVolumeClaimTemplate = claim);

    /// <summary>Sets the resources of mysqld.</summary>
    /// <param name="resources">The resources.</param>
    public MysqlPoolBuilder WithMysqldResources(V1ResourceRequirements resources) => Set(pool => (pool.Mysqld ??= new()).Resources = resources);

    /// <summary>Adds to the configuration of mysqld, after what Vitess writes.</summary>
    /// <param name="configuration">Lines of <c>my.cnf</c>.</param>
    public MysqlPoolBuilder WithMysqldConfiguration(string configuration) => Set(pool => (pool.Mysqld ??= new()).ConfigOverrides = configuration);

    /// <summary>Sets the resources of mysqld_exporter.</summary>
    /// <param name="resources">The resources.</param>
    public MysqlPoolBuilder WithExporterResources(V1ResourceRequirements resources) => Set(pool => (pool.MysqldExporter ??= new()).Resources = resources);

    /// <summary>Sets a flag of mysqld_exporter.</summary>
    /// <param name="name">Name of the flag without leading dashes.</param>
    /// <param name="value">Its value.</param>
    public MysqlPoolBuilder WithExporterFlag(string name, string value) => Set(pool =>
    {
        pool.MysqldExporter ??= new();
        pool.MysqldExporter.ExtraFlags = Parts.Put(pool.MysqldExporter.ExtraFlags, name, value);
    });

    private static V1ResourceRequirements WithMemory(V1ResourceRequirements? resources, string memory)
    {
        resources ??= new();
        resources.Requests ??= new Dictionary<string, ResourceQuantity>(StringComparer.Ordinal);
        resources.Limits ??= new Dictionary<string, ResourceQuantity>(StringComparer.Ordinal);
        resources.Requests["memory"] = Resources.Amount(memory);
        resources.Limits["memory"] = Resources.Amount(memory);
        return resources;
    }
}
