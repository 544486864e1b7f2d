namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a tablet pool: what pools with and without a MySQL of their own have in common.</summary>
/// <typeparam name="TBuilder">The builder itself.</typeparam>
public abstract class TabletPoolBuilder<TBuilder> : PodBuilder<TBuilder, VitessShardTabletPool>
    where TBuilder : TabletPoolBuilder<TBuilder>
{
    private protected TabletPoolBuilder(VitessShardTabletPool model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Names the pool. Several pools of one type in one cell need names, and only pools in front of external databases can be several.</summary>
    /// <param name="name">The name.</param>
    public TBuilder Named(string name) => Set(pool => pool.Name = name);

    /// <summary>Sets the number of tablets in each shard.</summary>
    /// <param name="replicas">The number, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public TBuilder WithReplicas(int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        return Set(pool => pool.Replicas = replicas);
    }

    /// <summary>Sets the resources of vttablet.</summary>
    /// <param name="resources">The resources.</param>
    public TBuilder WithVttabletResources(V1ResourceRequirements resources) => Set(pool => pool.Vttablet.Resources = resources);

    /// <summary>Sets a flag of vttablet.</summary>
    /// <param name="name">Name of the flag without leading dashes.</param>
    /// <param name="value">Its value; <c>true</c> for a switch.</param>
    public TBuilder WithVttabletFlag(string name, string value) =>
        Set(pool => pool.Vttablet.ExtraFlags = Parts.Put(pool.Vttablet.ExtraFlags, name, value));

    /// <summary>Sets a flag of vtbackup.</summary>
    /// <param name="name">Name of the flag without leading dashes.</param>
    /// <param name="value">Its value; <c>true</c> for a switch.</param>
    public TBuilder WithVtbackupFlag(string name, string value) =>
        Set(pool => pool.Vttablet.VtbackupExtraFlags = Parts.Put(pool.Vttablet.VtbackupExtraFlags, name, value));

    /// <summary>Sets what runs after vttablet starts and before it stops.</summary>
    /// <param name="lifecycle">The handlers.</param>
    public TBuilder WithVttabletLifecycle(V1Lifecycle lifecycle) => Set(pool => pool.Vttablet.Lifecycle = lifecycle);

    /// <summary>Sets how long a tablet gets to stop.</summary>
    /// <param name="seconds">Seconds.</param>
    public TBuilder WithTerminationGracePeriod(long seconds) => Set(pool => pool.Vttablet.TerminationGracePeriodSeconds = seconds);

    /// <summary>Spreads the tablets over nodes or zones.</summary>
    /// <param name="constraint">How they are spread.</param>
    public TBuilder WithTopologySpread(V1TopologySpreadConstraint constraint) =>
        Set(pool => pool.TopologySpreadConstraints = Parts.Add(pool.TopologySpreadConstraints, constraint));

    /// <summary>Chooses the location of backups. Default: the one without a name.</summary>
    /// <param name="name">Name of a location of the cluster.</param>
    public TBuilder WithBackupLocation(string name) => Set(pool => pool.BackupLocationName = name);
}
