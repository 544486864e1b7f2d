using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>A backup storage could not be opened or read.</summary>
/// <param name="kind">What failed.</param>
/// <param name="message">What went wrong, for people; never with credentials in it.</param>
/// <param name="innerException">What caused it; null for nothing else.</param>
public sealed class BackupInventoryException(BackupInventoryFailure kind, string message, Exception? innerException = null)
    : VitessOperatorException(message, innerException)
{
    /// <summary>What failed.</summary>
    public BackupInventoryFailure Kind { get; } = kind;
}
