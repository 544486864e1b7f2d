using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Inventory;

/// <summary>Lists the backups of all shards of the cluster, whether or not they use the storage. Either all are known or none.</summary>
internal static class BackupListing
{
    public static async Task<ReconcileResult> ListAsync(InventoryPass pass, CancellationToken cancellationToken)
    {
        if (pass.Options.MostBackups < 0)
        {
            return Fail(pass, VitessEventReasons.InvalidConfiguration, "the limit of backups per listing must be >= 0", isTerminal: true);
        }

        try
        {
            return await ListShardsAsync(pass, cancellationToken).ConfigureAwait(false);
        }
        catch (BackupInventoryException e)
        {
            var reason = e.Kind == BackupInventoryFailure.List ? VitessEventReasons.ListFailed : VitessEventReasons.OpenFailed;
            return Fail(pass, reason, $"failed to list backups: {e.Message}", e.Kind == BackupInventoryFailure.NotSupported);
        }
    }

    private static async Task<ReconcileResult> ListShardsAsync(InventoryPass pass, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<string, StoredBackup>(StringComparer.Ordinal);
        var total = 0;
        foreach (var (keyspace, range) in Shards(pass))
        {
            var names = await pass.Options.Inventory.ListAsync(pass.Storage, $"{keyspace}/{range}", cancellationToken).ConfigureAwait(false);
            total += names.Count;
            if (pass.Options.MostBackups > 0 && total > pass.Options.MostBackups)
            {
                return Fail(pass, VitessEventReasons.InventoryLimitExceeded, LimitMessage(total, pass.Options.MostBackups));
            }

            foreach (var name in names)
            {
                if (!StoredBackup.TryParse(keyspace, range, name, out var backup))
                {
                    return Fail(pass, VitessEventReasons.InvalidBackup, $"'{keyspace}/{range}/{name}' is not named as a backup");
                }

                found[ObjectNames.Backup(pass.Cluster, pass.Location, keyspace, range.SafeName, backup.Start, backup.Alias.Uid)] = backup;
            }
        }

        pass.Found = found;
        return ReconcileResult.Done;
    }

    private static IEnumerable<(string Keyspace, KeyRange Range)> Shards(InventoryPass pass) => pass
        .List(Kinds.Shard, new Dictionary<string, string>(StringComparer.Ordinal) { [VitessLabels.Cluster] = pass.Cluster })
        .Select(shard => (shard.GetLabel(VitessLabels.Keyspace) ?? string.Empty, KeyRange.Of(ObjectConvert.ToTyped<V2VitessShard>(shard).Spec.KeyRange)));

    private static string LimitMessage(int total, int limit) => FormattableString.Invariant(
        $"backup inventory exceeded limit: discovered {total} backups (limit {limit}); partial inventory results were not applied; reduce retained backups or raise the limit");

    private static ReconcileResult Fail(InventoryPass pass, string reason, string message, bool isTerminal = false)
    {
        pass.Warn(reason, message);
        var error = new ReconcileException($"VitessBackupStorage {pass.Namespace}/{pass.Name}: {message}");
        return isTerminal ? ReconcileResult.FailedForGood(error) : ReconcileResult.Failed(error);
    }
}
