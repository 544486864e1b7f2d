using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Settings of a <see cref="VitessEngine"/>.</summary>
public sealed record VitessEngineOptions
{
    /// <summary>The field manager of objects that the Go operator wrote.</summary>
    public const string GoOperatorFieldManager = "vitess-operator";

    /// <summary>Namespaces to work in; none means all. Default: none.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The VitessClusters to work for; the others, and what belongs to them, are left alone. Default null: all.</summary>
    public Func<CachedObject, bool>? Clusters { get; init; }

    /// <summary>Name under which the engine's writes are recorded. Default <c>vitess-operator</c>: what the Go operator wrote counts as written by the engine.</summary>
    public string FieldManager { get; init; } = GoOperatorFieldManager;

    /// <summary>Other field managers whose fields count as the engine's own, such as those of earlier names of it.</summary>
    public IReadOnlyList<string> AdoptedFieldManagers { get; init; } = [];

    /// <summary>What specs leave open.</summary>
    public OperatorDefaults Defaults { get; init; } = new();

    /// <summary>Periods, deadlines and numbers of workers.</summary>
    public EngineIntervals Intervals { get; init; } = new();

    /// <summary>Changes objects after they were built and before they are applied, in order.</summary>
    public IReadOnlyList<ObjectCustomizer> Customizers { get; init; } = [];

    /// <summary>The Pod that the engine runs in; Pods that list the backups of a storage are copies of it. Default null: no such Pods are made.</summary>
    public NamespacedName? OperatorPod { get; init; }

    /// <summary>What becomes of the volume of a tablet that is not wanted any more. Default: it is deleted, as by the Go operator.</summary>
    public VolumeRetention TabletVolumes { get; init; }

    /// <summary>How the backups in storages are listed. Default null: not by this engine but by the Pods that are made for it.</summary>
    public BackupInventoryOptions? BackupInventory { get; init; }

    /// <summary>Time zone in which the cron expressions of backup schedules are read. Default UTC, as in the Go operator's image; host's choice, because expressions cannot name one.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// Whether the engine follows the records of shards in each topology, by one watch for each. Default true. Without it, a primary that somebody else moved is noticed
    /// by the periodic pass over its shard.
    /// </summary>
    public bool WatchesTopology { get; init; } = true;

    /// <summary>Whether the engine writes Events. Default true.</summary>
    public bool WritesEvents { get; init; } = true;

    /// <summary>Gives numbers from 0 to 1 that spread waits and periodic passes; null takes the system's random numbers. Seed it to repeat a run.</summary>
    public Func<double>? Jitter { get; init; }

    /// <summary>Settings of the informers; namespaces are those of <see cref="Namespaces"/>.</summary>
    public InformerOptions Informers { get; init; } = new();
}
