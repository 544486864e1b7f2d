using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Takes the first backup of a shard that has neither a backup nor a primary, and counts the backups that there are.</summary>
internal static class InitialBackups
{
    public static async Task<ReconcileResult> ReconcileAsync(ShardPass pass, CancellationToken cancellationToken)
    {
        if (!InitialBackup.IsManaged(pass.Context))
        {
            return ReconcileResult.Done;
        }

        var backups = pass.List(Kinds.Backup, BackupLabels(pass)).Select(ObjectConvert.ToTyped<V2VitessBackup>).ToList();
        pass.Status.BackupLocations = BackupCounts.Of(pass.Spec.BackupLocations, backups);
        var isNeeded = pass.Status.HasMaster != ConditionStatuses.True && !backups.Exists(backup => backup.Status?.Complete == true);
        var initial = isNeeded ? InitialBackup.Of(pass.Context) : null;
        if (!isNeeded)
        {
            pass.Status.HasInitialBackup = ConditionStatuses.True;
        }

        var identity = InitialBackup.Selector(pass.Context).ToDictionary(StringComparer.Ordinal);
        var result = await pass.KeepAsync(Claims(pass, identity), Of(initial?.Name, initial?.BuildClaim()), cancellationToken).ConfigureAwait(false);
        return result.Merge(await pass.KeepAsync(Pods(pass, identity), Of(initial?.Name, initial?.BuildPod()), cancellationToken).ConfigureAwait(false));
    }

    private static List<KeyValuePair<string, JsonObject>> Of<T>(string? name, T? value)
        where T : k8s.IKubernetesObject => name is null || value is null ? [] : [KeyValuePair.Create(name, ObjectConvert.ToJson(value))];

    private static ChildRule Claims(ShardPass pass, Dictionary<string, string> identity) => new()
    {
        Kind = Kinds.Claim,
        Identity = identity,
        Strategy = TabletClaims.Strategy,
        MayGo = (claim, _) => Task.FromResult(pass.Find(Kinds.Pod, claim.GetName()!) is null
            ? Turndown.Allowed
            : Turndown.Refused(OrphanReasons.BackupRunning, "the Pod that takes the initial backup still exists")),
    };

    /// <summary>A Pod that takes a backup is left as it is: what it takes counts, not what it is made of.</summary>
    private static ChildRule Pods(ShardPass pass, Dictionary<string, string> identity) => new()
    {
        Kind = Kinds.Pod,
        Identity = identity,
        Strategy = new ApplyStrategy { Rules = [ChangeRule.Of("metadata.labels", ChangeMode.InPlace)], Otherwise = ChangeMode.Keep },
        Seen = pod => pass.Status.HasInitialBackup = State(pod),
        MayGo = (pod, _) => Task.FromResult(PodState.IsInPhase(pod, "Running")
            ? Turndown.Refused(OrphanReasons.BackupRunning, "the initial backup is being taken")
            : Turndown.Allowed),
    };

    private static string State(JsonObject pod) => PodState.IsInPhase(pod, "Succeeded") ? ConditionStatuses.True
        : PodState.IsInPhase(pod, "Failed") ? ConditionStatuses.False
        : ConditionStatuses.Unknown;

    private static Dictionary<string, string> BackupLabels(ShardPass pass) => new(StringComparer.Ordinal)
    {
        [VitessLabels.Cluster] = pass.Context.Cluster,
        [VitessLabels.Keyspace] = pass.Context.Keyspace,
        [VitessLabels.Shard] = pass.Context.SafeShardName,
    };
}
