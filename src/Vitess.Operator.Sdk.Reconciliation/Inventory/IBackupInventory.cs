using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Reads what backups a storage holds. Implementations keep no state between calls and may be called by several passes at a time.</summary>
/// <remarks>Layout of a storage: reference/backups.md, section 5.4.</remarks>
public interface IBackupInventory
{
    /// <summary>Lists the backups of a shard.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="directory">Keyspace and shard as Vitess spells them: <c>commerce/-80</c>.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>Names of the backups, in any order; none when the directory does not exist.</returns>
    /// <exception cref="BackupInventoryException">The storage cannot be opened or read, or is of a kind that is not supported.</exception>
    Task<IReadOnlyList<string>> ListAsync(V2VitessBackupStorage storage, string directory, CancellationToken cancellationToken = default);

    /// <summary>Reads the MANIFEST of a backup, which is written last.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="directory">Keyspace and shard as Vitess spells them.</param>
    /// <param name="backup">Name of the backup.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The content; null when there is none yet.</returns>
    /// <exception cref="BackupInventoryException">The storage cannot be opened or read, or is of a kind that is not supported.</exception>
    Task<byte[]?> ReadManifestAsync(V2VitessBackupStorage storage, string directory, string backup, CancellationToken cancellationToken = default);
}
