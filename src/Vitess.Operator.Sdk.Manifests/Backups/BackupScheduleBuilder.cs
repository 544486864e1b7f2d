namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a backup schedule: what is backed up, and how.</summary>
public sealed class BackupScheduleBuilder : ModelBuilder<BackupScheduleBuilder, VitessBackupScheduleTemplate>
{
    internal BackupScheduleBuilder(VitessBackupScheduleTemplate model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Backs up a shard.</summary>
    /// <param name="name">Name of the strategy.</param>
    /// <param name="keyspace">The keyspace.</param>
    /// <param name="shard">The shard, such as <c>-</c> or <c>-80</c>.</param>
    public BackupScheduleBuilder BackUpShard(string name, string keyspace, string shard) =>
        AddStrategy(name, strategy => strategy.WithKeyspace(keyspace).WithShard(shard));

    /// <summary>Backs up all shards of a keyspace.</summary>
    /// <param name="name">Name of the strategy.</param>
    /// <param name="keyspace">The keyspace.</param>
    public BackupScheduleBuilder BackUpKeyspace(string name, string keyspace) =>
        AddStrategy(name, strategy => strategy.WithScope(BackupScopes.Keyspace).WithKeyspace(keyspace));

    /// <summary>Backs up all shards of the cluster.</summary>
    /// <param name="name">Name of the strategy.</param>
    public BackupScheduleBuilder BackUpCluster(string name) => AddStrategy(name, strategy => strategy.WithScope(BackupScopes.Cluster));

    /// <summary>Adds a strategy.</summary>
    /// <param name="name">Name of the strategy.</param>
    /// <param name="configure">What it covers.</param>
    public BackupScheduleBuilder AddStrategy(string name, Action<BackupStrategyBuilder> configure) => Set(schedule =>
    {
        ArgumentNullException.ThrowIfNull(configure);
        var strategy = new VitessBackupScheduleStrategy { Name = name };
        schedule.Strategies = Parts.Add(schedule.Strategies, strategy);
        configure(new(strategy, Scope.Item("strategies", schedule.Strategies.Count - 1)));
    });

    /// <summary>Sets how backups are taken. Default: <see cref="BackupMethods.VtBackup"/>.</summary>
    /// <param name="method">One of <see cref="BackupMethods"/>.</param>
    public BackupScheduleBuilder WithMethod(string method) => Set(schedule => schedule.BackupMethod = method);

    /// <summary>Sets the resources of the Pods that tell tablets to take backups.</summary>
    /// <param name="resources">The resources.</param>
    public BackupScheduleBuilder WithResources(V1ResourceRequirements resources) => Set(schedule => schedule.Resources = resources);

    /// <summary>Sets how many ended Jobs are kept.</summary>
    /// <param name="successful">Number of those that worked; null for the default.</param>
    /// <param name="failed">Number of those that failed; null for the default.</param>
    public BackupScheduleBuilder WithHistory(int? successful = null, int? failed = null) =>
        Set(schedule => (schedule.SuccessfulJobsHistoryLimit, schedule.FailedJobsHistoryLimit) = (successful, failed));

    /// <summary>Pauses the schedule, or lets it go on.</summary>
    /// <param name="suspend">Whether it is paused.</param>
    public BackupScheduleBuilder Suspend(bool suspend = true) => Set(schedule => schedule.Suspend = suspend);

    /// <summary>Sets how late a backup may start.</summary>
    /// <param name="seconds">Seconds.</param>
    public BackupScheduleBuilder WithStartingDeadline(long seconds) => Set(schedule => schedule.StartingDeadlineSeconds = seconds);

    /// <summary>Says whether backups of one shard may overlap. Default: they may not.</summary>
    /// <param name="policy">One of <see cref="ConcurrencyPolicies"/>.</param>
    public BackupScheduleBuilder WithConcurrencyPolicy(string policy) => Set(schedule => schedule.ConcurrencyPolicy = policy);

    /// <summary>Sets how many backups may be missed before the schedule gives up. Default: 100.</summary>
    /// <param name="runs">The number.</param>
    public BackupScheduleBuilder WithAllowedMissedRuns(int runs) => Set(schedule => schedule.AllowedMissedRun = runs);

    /// <summary>Sets how long a backup may take. Default: 10 minutes, which large shards need more than.</summary>
    /// <param name="minutes">Minutes.</param>
    public BackupScheduleBuilder WithTimeout(int minutes) => Set(schedule => schedule.JobTimeoutMinute = minutes);

    /// <summary>Sets an annotation of the Pods.</summary>
    /// <param name="name">Name of the annotation.</param>
    /// <param name="value">Its value.</param>
    public BackupScheduleBuilder WithPodAnnotation(string name, string value) =>
        Set(schedule => schedule.Annotations = Parts.Put(schedule.Annotations, name, value));

    /// <summary>Sets which nodes the Pods go to.</summary>
    /// <param name="affinity">The rules.</param>
    public BackupScheduleBuilder WithAffinity(V1Affinity affinity) => Set(schedule => schedule.Affinity = affinity);

    /// <summary>Sets the taints that the Pods tolerate. An empty list says that they tolerate none, those of the pool left out too.</summary>
    /// <param name="tolerations">The taints.</param>
    public BackupScheduleBuilder WithTolerations(params IReadOnlyList<V1Toleration> tolerations) => Set(schedule => schedule.Tolerations = [.. tolerations]);
}
