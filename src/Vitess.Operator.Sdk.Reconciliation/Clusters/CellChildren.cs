using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Keeps a VitessCell for each cell, and shows how it is.</summary>
internal static class CellChildren
{
    private const string Replicas = "spec.gateway.replicas";

    /// <summary>Gateways of a cell that does not say how many it wants.</summary>
    private const int FirstReplicas = 2;

    public static async Task<ReconcileResult> ReconcileAsync(ClusterPass pass, CancellationToken cancellationToken)
    {
        foreach (var cell in pass.Spec.Cells)
        {
            pass.Status.Cells![cell.Name] = new VitessClusterCellStatus { GatewayAvailable = ConditionStatuses.Unknown };
        }

        // Cells differ in whether an autoscaler owns their replicas, so each has rules of its own.
        var result = ReconcileResult.Done;
        var wanted = Wanted.Cells(pass);
        foreach (var (name, cell) in wanted)
        {
            var rule = Rule(pass) with { Strategy = Strategy(pass, cell, pass.Find(Kinds.Cell, name)) };
            result = result.Merge((await pass.Objects.ReconcileAsync(rule, name, WithNumber(cell), cancellationToken).ConfigureAwait(false)).ToResult());
        }

        var names = wanted.Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var name in pass.List(Kinds.Cell, pass.Labels).Select(live => live.GetName()!).Where(name => !names.Contains(name)))
        {
            result = result.Merge((await pass.Objects.ReconcileAsync(Rule(pass), name, null, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        return result;
    }

    /// <summary>Whoever scales a cell's gateways owns their number: the autoscaler if the cell has one.</summary>
    private static ApplyStrategy Strategy(ClusterPass pass, JsonObject wanted, JsonObject? live)
    {
        var strategy = UpdateStrategies.For(pass.Spec.UpdateStrategy, "metadata.labels");
        return strategy with { Rules = [ChangeRule.Of(Replicas, ModeOfReplicas(pass, wanted, live)), .. strategy.Rules] };
    }

    private static ChangeMode ModeOfReplicas(ClusterPass pass, JsonObject wanted, JsonObject? live)
    {
        var isImmediate = UpdateStrategies.IsImmediate(pass.Spec.UpdateStrategy);
        var (had, has) = (HasAutoscaler(live), HasAutoscaler(wanted));
        if (has && (had || isImmediate) && HasReplicas(live))
        {
            return ChangeMode.Keep;
        }

        // An autoscaler that goes hands its number over together with all else that changes.
        return had && !isImmediate ? ChangeMode.RollInPlace : ChangeMode.InPlace;
    }

    /// <summary>An autoscaler reads the present number from the cell, so there has to be one to start from (D-27).</summary>
    private static JsonObject WithNumber(JsonObject wanted)
    {
        if (HasAutoscaler(wanted) && !HasReplicas(wanted))
        {
            wanted["spec"]!["gateway"]!["replicas"] = FirstReplicas;
        }

        return wanted;
    }

    private static ChildRule Rule(ClusterPass pass) => new()
    {
        Kind = Kinds.Cell,
        Identity = pass.Labels,
        Seen = live => See(pass, live),
        MayGo = (live, _) => Task.FromResult(MayGo(live)),
        Orphaned = (live, turndown) => pass.Status.OrphanedCells![NameOf(live)] = new OrphanStatus { Reason = turndown.Reason!, Message = turndown.Message },
    };

    private static Turndown MayGo(JsonObject live) => live.GetObject("status")?.GetText("idle") == ConditionStatuses.True
        ? Turndown.Allowed
        : Turndown.Refused(OrphanReasons.NotIdle, "The cell can't be turned down because it's not idle. You must remove all keyspaces from the cell before removing it.");

    private static void See(ClusterPass pass, JsonObject live)
    {
        var entry = pass.Status.Cells![NameOf(live)];
        entry.PendingChanges = RolloutAnnotations.PendingChanges(live);
        entry.GatewayAvailable = live.GetObject("status")?.GetObject("gateway")?.GetText("available") is { Length: > 0 } available ? available : ConditionStatuses.Unknown;
    }

    private static string NameOf(JsonObject live) => live.GetObject("spec")?.GetText("name") ?? string.Empty;

    private static bool HasAutoscaler(JsonObject? cell) => cell?.GetObject("spec")?.GetObject("gateway")?["autoscaler"] is not null;

    private static bool HasReplicas(JsonObject? cell) => cell?.GetObject("spec")?.GetObject("gateway")?["replicas"] is not null;
}
