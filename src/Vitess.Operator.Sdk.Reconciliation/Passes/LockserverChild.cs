using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Keeps the etcd that a cluster or a cell has of its own.</summary>
internal static class LockserverChild
{
    /// <summary>Brings it to what is wanted. It is never removed: all that the cluster knows of itself is in it.</summary>
    /// <param name="pass">Pass of the owner.</param>
    /// <param name="name">Name of the child.</param>
    /// <param name="identity">Labels by which the owner knows it.</param>
    /// <param name="wanted">The child as wanted; null when there shall be none.</param>
    /// <param name="show">Takes the child's status.</param>
    /// <param name="cancellationToken">Cancels the writes.</param>
    public static async Task<ReconcileResult> ReconcileAsync(
        ObjectPass pass, string name, IReadOnlyDictionary<string, string> identity, JsonObject? wanted, Action<EtcdLockserverStatus> show, CancellationToken cancellationToken)
    {
        if (wanted is not null)
        {
            show(new EtcdLockserverStatus { Available = ConditionStatuses.Unknown });
        }

        var rule = new ChildRule
        {
            Kind = Kinds.EtcdLockserver,
            Identity = identity,
            Strategy = ApplyStrategy.InPlace,
            Seen = live => Show(live, show),
            MayGo = (_, _) => Task.FromResult(Turndown.Refused(OrphanReasons.NotSupported, "removing an etcd lockserver is not supported")),
        };
        return (await pass.Objects.ReconcileAsync(rule, name, wanted, cancellationToken).ConfigureAwait(false)).ToResult();
    }

    private static void Show(JsonObject live, Action<EtcdLockserverStatus> show)
    {
        if (ResolvedOwners.StatusOf<EtcdLockserverStatus>(live) is { } status)
        {
            show(status with { ObservedGeneration = 0, Available = string.IsNullOrEmpty(status.Available) ? ConditionStatuses.Unknown : status.Available });
        }
    }
}
