namespace Vitess.Operator.Sdk.Models;

/// <summary>Why something that is no longer wanted stays.</summary>
public static class OrphanReasons
{
    /// <summary>It is in use.</summary>
    public const string NotIdle = "NotIdle";

    /// <summary>The operator never deletes this kind.</summary>
    public const string NotSupported = "NotSupported";

    /// <summary>A cell serves the shard.</summary>
    public const string Serving = "Serving";

    /// <summary>The tablet is being drained.</summary>
    public const string Draining = "Draining";

    /// <summary>The primary of the shard could not be found out.</summary>
    public const string PrimaryUnknown = "PrimaryUnknown";

    /// <summary>The tablet is the primary.</summary>
    public const string Primary = "Primary";

    /// <summary>Other tablets are not ready.</summary>
    public const string ShardNotHealthy = "ShardNotHealthy";

    /// <summary>A Pod still uses the claim.</summary>
    public const string PodExists = "PodExists";

    /// <summary>The first backup is being taken.</summary>
    public const string BackupRunning = "BackupRunning";
}
