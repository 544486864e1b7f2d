using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>How the backups in storages are listed.</summary>
/// <param name="Inventory">Reads the storages.</param>
public sealed record BackupInventoryOptions(IBackupInventory Inventory)
{
    /// <summary>The only VitessBackupStorage to list, as in a Pod that has access to one storage alone. Default null: all.</summary>
    public NamespacedName? Storage { get; init; }

    /// <summary>Whether the engine does nothing but list backups, as in such a Pod. Default false.</summary>
    public bool IsOnlyTask { get; init; }

    /// <summary>How many backups a storage may hold before its listing is refused, so that a storage gone wild does not become objects; 0 means any number. Default 10000.</summary>
    public int MostBackups { get; init; } = 10_000;

    /// <summary>How long reading one MANIFEST may take. Default 10 seconds.</summary>
    public TimeSpan ManifestTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
