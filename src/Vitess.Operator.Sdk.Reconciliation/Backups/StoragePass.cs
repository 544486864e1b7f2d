using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Backups;

/// <summary>What a pass over a VitessBackupStorage knows. Its status is the business of whoever lists the backups.</summary>
internal sealed class StoragePass(EngineServices engine, JsonObject live) : ObjectPass(engine, live)
{
    public V2VitessBackupStorage Storage { get; } = ObjectConvert.ToTyped<V2VitessBackupStorage>(live);

    /// <summary>Labels of the storage's Pod.</summary>
    public Dictionary<string, string> Labels => new(StringComparer.Ordinal)
    {
        [VitessLabels.Component] = VitessComponents.BackupStorageSubcontroller,
        [VitessLabels.Cluster] = Live.GetLabel(VitessLabels.Cluster) ?? string.Empty,
        [VitessLabels.BackupLocation] = Live.GetLabel(VitessLabels.BackupLocation) ?? string.Empty,
    };

    public override JsonObject? StatusJson => null;
}
