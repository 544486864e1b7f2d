namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>What a tablet is at present.</summary>
public enum TabletType
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Takes writes.</summary>
    Primary = 1,

    /// <summary>Serves reads and may become primary.</summary>
    Replica = 2,

    /// <summary>Serves batch reads.</summary>
    Rdonly = 3,

    /// <summary>Serves nothing; reserve.</summary>
    Spare = 4,

    /// <summary>Serves nothing; for experiments.</summary>
    Experimental = 5,

    /// <summary>Takes a backup.</summary>
    Backup = 6,

    /// <summary>Restores from a backup.</summary>
    Restore = 7,

    /// <summary>Used by a background process.</summary>
    Drained = 8,
}
