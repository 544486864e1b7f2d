using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Counts, for each PodDisruptionBudget, how many of its Pods may be evicted now.</summary>
internal sealed class DisruptionController : WorldController
{
    public DisruptionController(World world)
        : base(world)
    {
        Follow<V1PodDisruptionBudget>();
        Follow<V1Pod>(pod => world.Objects.List<V1PodDisruptionBudget>(pod.Metadata.NamespaceProperty)
            .Where(budget => budget.Spec.Selector.Selects(pod))
            .Select(budget => budget.Key())
            .ToList());
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1PodDisruptionBudget>(key) is not { } budget || budget.IsTerminating())
        {
            return;
        }

        List<V1Pod> pods = [.. World.Objects.List<V1Pod>(key.Namespace).Where(pod => budget.Spec.Selector.Selects(pod) && !pod.IsFinished())];
        var healthy = pods.Count(pod => pod.IsReady());
        var desired = Desired(budget, pods.Count);
        var allowed = Math.Max(healthy - desired, 0);
        var status = new V1PodDisruptionBudgetStatus
        {
            ObservedGeneration = budget.Metadata.Generation,
            ExpectedPods = pods.Count,
            CurrentHealthy = healthy,
            DesiredHealthy = desired,
            DisruptionsAllowed = allowed,
            Conditions = [Condition(budget, allowed > 0)],
        };
        await World.WriteStatusAsync(budget, budget.Status, status, cancellationToken).ConfigureAwait(false);
    }

    private static int Desired(V1PodDisruptionBudget budget, int pods)
    {
        var (text, isMaximum) = budget.Spec.MaxUnavailable is { } maximum
            ? (maximum.ToString(), true)
            : (budget.Spec.MinAvailable?.ToString() ?? "1", false);
        var number = int.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture);
        var count = text.EndsWith('%') ? (int)Math.Ceiling(pods * number / 100.0) : number;
        return isMaximum ? Math.Max(pods - count, 0) : count;
    }

    private V1Condition Condition(V1PodDisruptionBudget budget, bool allowed)
    {
        var status = allowed ? "True" : "False";
        var known = budget.Status?.Conditions?.FirstOrDefault(known => known.Type == "DisruptionAllowed");
        return new V1Condition
        {
            Type = "DisruptionAllowed",
            Status = status,
            Reason = allowed ? "SufficientPods" : "InsufficientPods",
            Message = string.Empty,
            ObservedGeneration = budget.Metadata.Generation,
            LastTransitionTime = known?.Status == status ? known.LastTransitionTime : World.Now,
        };
    }
}
