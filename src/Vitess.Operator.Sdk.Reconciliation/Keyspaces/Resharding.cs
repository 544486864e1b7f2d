using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Shows in the status whether data moves between shards, and how far that is.</summary>
internal static class Resharding
{
    private const string Active = VitessKeyspaceConditionTypes.ReshardingActive;
    private const string InSync = VitessKeyspaceConditionTypes.ReshardingInSync;
    private const int InSyncSeconds = 10;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Primaries know the workflows, so nobody is asked before every shard has one; the shard that gets its own calls for the next pass (D-29).</summary>
    public static Task<ReconcileResult> ReconcileAsync(KeyspacePass pass, CancellationToken cancellationToken) =>
        pass.Status.Shards!.Values.Any(shard => shard.HasMaster != ConditionStatuses.True)
            ? Task.FromResult(ReconcileResult.Done)
            : pass.WithVitessAsync(Timeout, VitessEventReasons.ListAllWorkflowsFailed, (vitess, token) => RunAsync(pass, vitess, token), cancellationToken);

    private static async Task<ReconcileResult> RunAsync(KeyspacePass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        var reason = VitessEventReasons.ListAllWorkflowsFailed;
        try
        {
            var active = new List<Workflow>();
            var names = await vitess.Commands.ListActiveWorkflowsAsync(pass.Spec.Name, cancellationToken).ConfigureAwait(false);
            reason = VitessEventReasons.ShowWorkflowFailed;
            foreach (var name in names)
            {
                var workflow = await vitess.Commands.GetWorkflowAsync(pass.Spec.Name, name, cancellationToken).ConfigureAwait(false);
                if (ReshardingState.IsResharding(workflow))
                {
                    active.Add(workflow);
                }
            }

            await ShowAsync(pass, vitess, active, cancellationToken).ConfigureAwait(false);
            return ReconcileResult.Done;
        }
        catch (Exception e) when (e is TopologyException or VitessCommandException or TabletException)
        {
            pass.Warn(reason, $"failed to read workflows of keyspace {pass.Spec.Name}: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }
    }

    private static async Task ShowAsync(KeyspacePass pass, IVitessConnection vitess, List<Workflow> active, CancellationToken cancellationToken)
    {
        switch (active.Count)
        {
            case 0:
                Set(pass, ConditionStatuses.False, "NoActiveReshardingWorkflow", "No active resharding workflow found.");
                break;
            case 1:
                await ShowAsync(pass, vitess, active[0], cancellationToken).ConfigureAwait(false);
                break;
            default:
                var names = string.Join(", ", active.Select(workflow => workflow.Name));
                Set(pass, ConditionStatuses.Unknown, "MoreThanOneActiveReshardingWorkflow", $"More than one resharding workflow is active: {names}.");
                pass.Warn(VitessEventReasons.MultipleActiveReshardingWorkflows, $"more than one resharding workflow is active: {names}");
                break;
        }
    }

    private static void Set(KeyspacePass pass, string status, string reason, string message)
    {
        pass.Conditions.Set(Active, status, reason, message);
        pass.Conditions.Set(InSync, status, reason, message);
    }

    private static async Task ShowAsync(KeyspacePass pass, IVitessConnection vitess, Workflow workflow, CancellationToken cancellationToken)
    {
        if (pass.Keyspace.Status?.Resharding is { } before && before.Workflow != workflow.Name)
        {
            pass.Conditions.Renew(InSync);
        }

        var state = ReshardingState.Of(workflow);
        pass.Conditions.Set(Active, ConditionStatuses.True, "ActiveReshardingWorkflow", $"Resharding workflow {workflow.Name} is active.");
        pass.Status.Resharding = new ReshardingStatus
        {
            Workflow = workflow.Name,
            State = state,
            SourceShards = [.. workflow.SourceShards],
            TargetShards = [.. workflow.TargetShards],
            CopyProgress = state switch
            {
                ReshardingState.Running => 100,
                ReshardingState.Unknown => CopyProgress.Unknown,
                _ => await CopyProgress.ReadAsync(pass, vitess, workflow, cancellationToken).ConfigureAwait(false),
            },
        };
        SetInSync(pass, workflow, state);
    }

    private static void SetInSync(KeyspacePass pass, Workflow workflow, string state)
    {
        var (status, reason, message) = state switch
        {
            ReshardingState.Error => (ConditionStatuses.False, "Error", FirstError(workflow)),
            ReshardingState.Copying => (ConditionStatuses.False, "Copying", "Rows are still being copied."),
            ReshardingState.Running when workflow.MaxReplicationLagSeconds < InSyncSeconds => (ConditionStatuses.True, "CaughtUp", "The target shards have caught up."),
            ReshardingState.Running => (ConditionStatuses.False, "Lagging", $"The target shards are up to {workflow.MaxReplicationLagSeconds} s behind."),
            _ => (ConditionStatuses.Unknown, "UnknownWorkflowState", "The state of the workflow is not known."),
        };
        pass.Conditions.Set(InSync, status, reason, message);
    }

    private static string FirstError(Workflow workflow) =>
        workflow.Streams.Where(stream => stream.State == ReshardingState.Error).Select(stream => stream.Message).Order(StringComparer.Ordinal).FirstOrDefault() ?? string.Empty;
}
