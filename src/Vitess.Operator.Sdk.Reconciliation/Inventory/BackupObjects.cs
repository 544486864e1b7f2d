using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Inventory;

/// <summary>Keeps a VitessBackup for each backup found, and none for others.</summary>
/// <remarks>The status of a VitessBackup is part of the object: it is written with it.</remarks>
internal static class BackupObjects
{
    public static async Task<ReconcileResult> ReconcileAsync(InventoryPass pass, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var (name, backup) in pass.Found!)
        {
            result = result.Merge(await ShowAsync(pass, name, backup, cancellationToken).ConfigureAwait(false));
        }

        var rule = new ChildRule { Kind = Kinds.Backup, Identity = pass.Labels };
        foreach (var gone in pass.List(Kinds.Backup, pass.Labels).Select(live => live.GetName()!).Where(name => !pass.Found.ContainsKey(name)).ToList())
        {
            result = result.Merge((await pass.Objects.ReconcileAsync(rule, gone, null, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        pass.AreShown = result.Error is null;
        return result;
    }

    private static async Task<ReconcileResult> ShowAsync(InventoryPass pass, string name, StoredBackup backup, CancellationToken cancellationToken)
    {
        var live = pass.Find(Kinds.Backup, name);
        if (live?.IsTerminating() == true || live?.GetObject("status")?["complete"]?.GetValue<bool>() == true)
        {
            return ReconcileResult.Done;
        }

        var status = BackupManifest.Complete(Status(backup), await ManifestAsync(pass, backup, cancellationToken).ConfigureAwait(false));
        if (live is null)
        {
            var made = Objects.OwnerReference.Own(ObjectConvert.ToJson(Build(pass, name, backup)), pass.Live);
            made["status"] = Json(status);
            return (await pass.Writer.CreateAsync(Kinds.Backup, made, cancellationToken).ConfigureAwait(false)).ToResult();
        }

        var changed = live.DeepClone().AsObject();
        changed["status"] = Json(status);
        return JsonNode.DeepEquals(changed, live)
            ? ReconcileResult.Done
            : (await pass.Writer.ReplaceAsync(Kinds.Backup, changed, cancellationToken).ConfigureAwait(false)).ToResult();
    }

    /// <summary>A MANIFEST that cannot be read now only means that the backup is not known to be complete.</summary>
    private static async Task<byte[]?> ManifestAsync(InventoryPass pass, StoredBackup backup, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(pass.Options.ManifestTimeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await pass.Options.Inventory.ReadManifestAsync(pass.Storage, backup.Directory, backup.Name, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BackupInventoryException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            EngineLog.UnreadableManifest(pass.Engine.Logger, backup.Directory, backup.Name, e);
            return null;
        }
    }

    private static V2VitessBackup Build(InventoryPass pass, string name, StoredBackup backup) => new()
    {
        Metadata = new()
        {
            Name = name,
            NamespaceProperty = pass.Namespace,
            Labels = new Dictionary<string, string>(pass.Labels, StringComparer.Ordinal)
            {
                [VitessLabels.Keyspace] = backup.Keyspace,
                [VitessLabels.Shard] = backup.Shard.SafeName,
            },
        },
    };

    private static VitessBackupStatus Status(StoredBackup backup) => new()
    {
        StartTime = backup.Start.UtcDateTime,
        StorageDirectory = backup.Directory,
        StorageName = backup.Name,
    };

    private static JsonNode Json(VitessBackupStatus status) => JsonNode.Parse(KubernetesJson.Serialize(status))!;
}
