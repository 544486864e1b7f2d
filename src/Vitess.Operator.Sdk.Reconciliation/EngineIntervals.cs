namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Periods and deadlines of the engine.</summary>
/// <remarks>Defaults are those of the original operator (behaviour specification, sections 1.4 and 2.4).</remarks>
public sealed record EngineIntervals
{
    /// <summary>How long a converged VitessCluster is left alone. Default 30 minutes; spread by a quarter either way, as all periods here.</summary>
    public TimeSpan Cluster { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a converged VitessCell is left alone. Default 30 minutes.</summary>
    public TimeSpan Cell { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a converged VitessKeyspace is left alone. Default 15 seconds: workflows are polled.</summary>
    public TimeSpan Keyspace { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How many objects of a kind are looked at in a second though nothing called for it, on average: with more objects than that allows, those that keep
    /// still are left alone longer than their period. Default 2, which leaves the periods of up to 60 shards as they are; null sets no limit.
    /// </summary>
    public double? LooksPerSecond { get; init; } = 2;

    /// <summary>How long a converged VitessShard is left alone. Default 30 seconds: the topology is polled.</summary>
    public TimeSpan Shard { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the replication of a converged VitessShard is left alone. Default 30 seconds.</summary>
    public TimeSpan ShardReplication { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a VitessBackupSchedule is looked at. Default 1 minute.</summary>
    public TimeSpan BackupSchedule { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the backups of a storage are listed. Default 1 minute.</summary>
    public TimeSpan BackupInventory { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Deadline of a pass. Default 10 minutes.</summary>
    public TimeSpan Pass { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many passes of one controller run at a time. Default 10; when the engine is pumped it is always one.</summary>
    public int Workers { get; init; } = 10;

    /// <summary>When to try again after Vitess or its topology failed. Default 5 seconds.</summary>
    public TimeSpan TopologyRetry { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a Pod has to be Ready before it counts as available. Default 30 seconds.</summary>
    public TimeSpan Available { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a Pod may fail to become Ready before it counts as stuck. Default 2 minutes.</summary>
    public TimeSpan Stuck { get; init; } = TimeSpan.FromMinutes(2);
}
