namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>How reading a backup storage can fail.</summary>
public enum BackupInventoryFailure
{
    /// <summary>The storage cannot be reached, or does not let us in.</summary>
    Open,

    /// <summary>The storage was reached, and listing or reading failed.</summary>
    List,

    /// <summary>This build does not know that kind of storage.</summary>
    NotSupported,
}
