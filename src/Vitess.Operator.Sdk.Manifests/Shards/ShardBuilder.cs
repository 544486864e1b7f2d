namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a shard, or all shards of equal size of a keyspace.</summary>
public sealed class ShardBuilder : ModelBuilder<ShardBuilder, VitessShardTemplate>
{
    internal ShardBuilder(VitessShardTemplate model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the SQL that runs once in an empty MySQL. Default: key <c>init_db.sql</c> of the cluster's configuration Secret.</summary>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="key">Key that holds the SQL.</param>
    public ShardBuilder WithInitScript(string secret, string key = ConfigSecret.InitScriptKey) => WithInitScript(SecretFiles.InSecret(secret, key));

    /// <summary>Sets the SQL that runs once in an empty MySQL.</summary>
    /// <param name="script">The file.</param>
    public ShardBuilder WithInitScript(SecretSource script) => Set(shard => shard.DatabaseInitScriptSecret = script);

    /// <summary>Adds tablets that can become primary and serve replica reads.</summary>
    /// <param name="cell">Cell that they run in.</param>
    /// <param name="replicas">Their number in each shard.</param>
    /// <param name="configure">Their settings.</param>
    public ShardBuilder AddReplicaPool(string cell, int replicas, Action<MysqlPoolBuilder> configure) => Add(PoolTypes.Replica, cell, replicas, configure);

    /// <summary>Adds tablets that serve batch reads and never become primary.</summary>
    /// <param name="cell">Cell that they run in.</param>
    /// <param name="replicas">Their number in each shard.</param>
    /// <param name="configure">Their settings.</param>
    public ShardBuilder AddReadOnlyPool(string cell, int replicas, Action<MysqlPoolBuilder> configure) => Add(PoolTypes.ReadOnly, cell, replicas, configure);

    /// <summary>Adds a tablet in front of an external primary.</summary>
    /// <param name="cell">Cell that it runs in.</param>
    /// <param name="datastore">The external MySQL.</param>
    /// <param name="configure">Its settings.</param>
    /// <param name="replicas">Number of tablets. More than one idle.</param>
    public ShardBuilder AddExternalPrimaryPool(string cell, ExternalDatastore datastore, Action<ExternalPoolBuilder> configure, int replicas = 1) =>
        Add(PoolTypes.ExternalMaster, cell, replicas, datastore, configure);

    /// <summary>Adds tablets in front of an external replica.</summary>
    /// <param name="cell">Cell that they run in.</param>
    /// <param name="replicas">Their number in each shard.</param>
    /// <param name="datastore">The external MySQL.</param>
    /// <param name="configure">Their settings.</param>
    public ShardBuilder AddExternalReplicaPool(string cell, int replicas, ExternalDatastore datastore, Action<ExternalPoolBuilder> configure) =>
        Add(PoolTypes.ExternalReplica, cell, replicas, datastore, configure);

    /// <summary>Adds tablets in front of an external replica, for batch reads.</summary>
    /// <param name="cell">Cell that they run in.</param>
    /// <param name="replicas">Their number in each shard.</param>
    /// <param name="datastore">The external MySQL.</param>
    /// <param name="configure">Their settings.</param>
    public ShardBuilder AddExternalReadOnlyPool(string cell, int replicas, ExternalDatastore datastore, Action<ExternalPoolBuilder> configure) =>
        Add(PoolTypes.ExternalReadOnly, cell, replicas, datastore, configure);

    /// <summary>Changes all pools whose tablets have a MySQL of their own.</summary>
    /// <param name="change">Changes a pool.</param>
    public ShardBuilder EditPools(Action<MysqlPoolBuilder> change) =>
        Edit(pool => pool.ExternalDatastore is null, (pool, scope) => change(new(pool, scope)));

    /// <summary>Changes all pools in front of external databases.</summary>
    /// <param name="change">Changes a pool.</param>
    public ShardBuilder EditExternalPools(Action<ExternalPoolBuilder> change) =>
        Edit(pool => pool.ExternalDatastore is not null, (pool, scope) => change(new(pool, scope)));

    /// <summary>Says whether the operator chooses the first primary. Default: it does.</summary>
    /// <param name="initialize">Whether it does.</param>
    public ShardBuilder InitializePrimary(bool initialize = true) => Replication(replication => replication.InitializeMaster = initialize);

    /// <summary>Says whether the operator takes the first backup, from an empty database. Default: it does where backups are set up.</summary>
    /// <param name="initialize">Whether it does.</param>
    public ShardBuilder InitializeBackup(bool initialize = true) => Replication(replication => replication.InitializeBackup = initialize);

    /// <summary>Says whether a primary that restarted is made to serve again. Default: it is.</summary>
    /// <param name="recover">Whether it is.</param>
    public ShardBuilder RecoverRestartedPrimary(bool recover = true) => Replication(replication => replication.RecoverRestartedMaster = recover);

    /// <summary>Sets an annotation of the VitessShard.</summary>
    /// <param name="name">Name of the annotation.</param>
    /// <param name="value">Its value.</param>
    public ShardBuilder WithAnnotation(string name, string value) => Set(shard => shard.Annotations = Parts.Put(shard.Annotations, name, value));

    private ShardBuilder Replication(Action<VitessReplicationSpec> change) => Set(shard => change(shard.Replication ??= new()));

    private ShardBuilder Add(string type, string cell, int replicas, Action<MysqlPoolBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(new() { Cell = cell, Type = type, Replicas = replicas }, (pool, scope) => configure(new(pool, scope)));
    }

    private ShardBuilder Add(string type, string cell, int replicas, ExternalDatastore datastore, Action<ExternalPoolBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(datastore);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(new() { Cell = cell, Type = type, Replicas = replicas, ExternalDatastore = datastore }, (pool, scope) => configure(new(pool, scope)));
    }

    private ShardBuilder Add(VitessShardTabletPool pool, Action<VitessShardTabletPool, BuilderScope> configure) => Set(shard =>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pool.Replicas);
        shard.TabletPools = Parts.Add(shard.TabletPools, pool);
        configure(pool, Scope.Item("tabletPools", shard.TabletPools.Count - 1));
    });

    private ShardBuilder Edit(Func<VitessShardTabletPool, bool> isMeant, Action<VitessShardTabletPool, BuilderScope> change) => Set(shard =>
    {
        for (var i = 0; i < (shard.TabletPools?.Count ?? 0); i++)
        {
            if (isMeant(shard.TabletPools![i]))
            {
                change(shard.TabletPools[i], Scope.Item("tabletPools", i));
            }
        }
    });
}
