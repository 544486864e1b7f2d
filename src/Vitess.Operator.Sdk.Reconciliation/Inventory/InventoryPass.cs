using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Inventory;

/// <summary>What a listing of a VitessBackupStorage knows.</summary>
internal sealed class InventoryPass(EngineServices engine, JsonObject live, BackupInventoryOptions options) : ObjectPass(engine, live)
{
    public BackupInventoryOptions Options { get; } = options;

    public V2VitessBackupStorage Storage { get; } = ObjectConvert.ToTyped<V2VitessBackupStorage>(live);

    public string Cluster => Live.GetLabel(VitessLabels.Cluster) ?? string.Empty;

    public string Location => Storage.Spec.Location?.Name ?? string.Empty;

    /// <summary>Labels of the VitessBackups of the storage.</summary>
    public Dictionary<string, string> Labels => new(StringComparer.Ordinal) { [VitessLabels.Cluster] = Cluster, [VitessLabels.BackupLocation] = Location };

    /// <summary>The backups found, by name of their object; null when the storage could not be listed.</summary>
    public SortedDictionary<string, StoredBackup>? Found { get; set; }

    /// <summary>Whether the objects show what was found; if not, the status stays as it is.</summary>
    public bool AreShown { get; set; }

    public override JsonObject? StatusJson => !AreShown || Found is null ? null : StatusWrite.ToJson(new VitessBackupStorageStatus
    {
        ObservedGeneration = Generation,
        TotalBackupCount = Found.Count,
    });
}
