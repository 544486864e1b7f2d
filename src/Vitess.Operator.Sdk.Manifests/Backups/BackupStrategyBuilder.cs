namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds what one strategy of a backup schedule covers.</summary>
public sealed class BackupStrategyBuilder : ModelBuilder<BackupStrategyBuilder, VitessBackupScheduleStrategy>
{
    internal BackupStrategyBuilder(VitessBackupScheduleStrategy model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets what kind of thing is covered. Default: a shard.</summary>
    /// <param name="scope">One of <see cref="BackupScopes"/>.</param>
    public BackupStrategyBuilder WithScope(string scope) => Set(strategy => strategy.Scope = scope);

    /// <summary>Sets the keyspace.</summary>
    /// <param name="keyspace">Name of the keyspace.</param>
    public BackupStrategyBuilder WithKeyspace(string keyspace) => Set(strategy => strategy.Keyspace = keyspace);

    /// <summary>Sets the shard.</summary>
    /// <param name="shard">The shard, such as <c>-</c> or <c>-80</c>.</param>
    public BackupStrategyBuilder WithShard(string shard) => Set(strategy => strategy.Shard = shard);

    /// <summary>Sets a flag of the program that takes the backup.</summary>
    /// <param name="name">Name of the flag without leading dashes.</param>
    /// <param name="value">Its value.</param>
    public BackupStrategyBuilder WithFlag(string name, string value) =>
        Set(strategy => strategy.ExtraFlags = Parts.Put(strategy.ExtraFlags, name, value));
}
