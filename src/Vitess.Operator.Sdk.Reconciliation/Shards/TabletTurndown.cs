using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Topology;
using static Vitess.Operator.Sdk.Kubernetes.ObjectJsonExtensions;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Decides whether a tablet Pod that is not wanted any more may be deleted.</summary>
internal static class TabletTurndown
{
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Drained, not the primary as far as the topology says, and all tablets that stay are ready: all of it, in this order.</summary>
    public static async Task<Turndown> DecideAsync(ShardPass pass, JsonObject pod, CancellationToken cancellationToken)
    {
        if (DrainAnnotations.Of(pod).State != DrainState.Finished)
        {
            return Turndown.Refused(OrphanReasons.Draining, "waiting for the tablet to be drained before turn-down", AskForDrain(pod));
        }

        var primary = await ReadPrimary(pass, cancellationToken).ConfigureAwait(false);
        return Decide(TabletPods.AliasOf(pod), primary.Known, primary.Alias, pass.Status.Tablets!.Values.All(tablet => tablet.Ready == ConditionStatuses.True));
    }

    /// <summary>The gates that follow the drain.</summary>
    internal static Turndown Decide(string? alias, bool primaryKnown, string? primary, bool othersReady) => (alias, primaryKnown, othersReady) switch
    {
        (null, _, _) or (_, false, _) => Turndown.Refused(OrphanReasons.PrimaryUnknown, "unable to determine whether this tablet is the primary"),
        _ when alias == primary => Turndown.Refused(OrphanReasons.Primary, "this tablet is the primary"),
        (_, _, false) => Turndown.Refused(OrphanReasons.ShardNotHealthy, "the remaining, desired tablets in the shard are not all healthy"),
        _ => Turndown.Allowed,
    };

    private static JsonObject AskForDrain(JsonObject pod)
    {
        var changed = pod.DeepClone().AsObject();
        if (!DrainAnnotations.Of(pod).Started)
        {
            changed.SetAnnotation(DrainAnnotations.Started, DrainAnnotations.TurnDown);
        }

        return changed;
    }

    private static async Task<(bool Known, string? Alias)> ReadPrimary(ShardPass pass, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ReadTimeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var vitess = await pass.Vitess.OpenAsync(either.Token).ConfigureAwait(false);
            var record = await vitess.Topology.FindAsync(TopologyPaths.Shard(pass.Context.Keyspace, pass.Context.ShardName), either.Token).ConfigureAwait(false);
            return (true, record?.Value.PrimaryAlias is { IsEmpty: false } alias ? alias.ToString() : null);
        }
        catch (Exception e) when (e is TopologyException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (false, null);
        }
    }
}
