namespace Vitess.Operator.Sdk.Models;

/// <summary>Annotations by which the operator, its objects and tools around it talk to each other.</summary>
public static class VitessAnnotations
{
    /// <summary>Start of the common annotation keys.</summary>
    public const string Prefix = "planetscale.com/";

    /// <summary>Hash of what a Pod was made from; a difference asks for a new Pod.</summary>
    public const string DesiredStateHash = Prefix + "desired-state-hash";

    /// <summary>Generation of the VitessShard that a tablet Pod follows.</summary>
    public const string ObservedShardGeneration = Prefix + "observed-shard-generation";

    /// <summary>Lines for my.cnf, handed to the Pod through the downward API.</summary>
    public const string MysqldConfigOverrides = Prefix + "mysqld-config-overrides";

    /// <summary>Hash of the Secrets that a vtgate must be restarted for.</summary>
    public const string SecretHash = Prefix + "secret-hash";

    /// <summary>Marks a Pod that has to restart so that its grown volume is used.</summary>
    public const string PvcFilesystemResize = Prefix + "pvc-filesystem-resize";

    /// <summary>Time that a backup job was due.</summary>
    public const string BackupScheduledAt = Prefix + "backup-scheduled-at";

    /// <summary>Changes that wait for a release, as text. Presence is the signal.</summary>
    public const string RolloutScheduled = "rollout.planetscale.com/scheduled";

    /// <summary>Lets the waiting changes through. Presence is the signal.</summary>
    public const string RolloutReleased = "rollout.planetscale.com/released";

    /// <summary>On a VitessShard: release its tablets one after the other. Presence is the signal.</summary>
    public const string RolloutCascade = "rollout.planetscale.com/cascade";

    /// <summary>Says that a Pod wants to be drained before it is deleted.</summary>
    public const string DrainSupported = "drain.planetscale.com/supported";

    /// <summary>Asks for a Pod to be drained; the value says why.</summary>
    public const string DrainStarted = "drain.planetscale.com/started";

    /// <summary>Time at which a drain was seen.</summary>
    public const string DrainAcknowledged = "drain.planetscale.com/acknowledged";

    /// <summary>Time from which the Pod may be deleted.</summary>
    public const string DrainFinished = "drain.planetscale.com/finished";
}
