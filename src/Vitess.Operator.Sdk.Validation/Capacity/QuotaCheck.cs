using k8s.Models;
using Vitess.Operator.Sdk.DesiredState;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Adds up what a cluster takes of the quotas of its namespace, object by object.</summary>
/// <remarks>What others use is taken from the quota's status, less what Pods of the cluster use already. Source: Kubernetes documentation, "Resource Quotas".</remarks>
internal sealed class QuotaCheck(ValidationContext context, PlannedPods plan, IReadOnlyList<PlacedPod> ownRunning)
{
    /// <summary>The first object that each quota refuses for each resource.</summary>
    public IReadOnlyList<QuotaExcess> Run(IReadOnlyList<ObjectNode> nodes)
    {
        var excess = new List<QuotaExcess>();
        foreach (var quota in (context.ResourceQuotas ?? []).Where(quota => Namespaces.Same(quota.Metadata?.NamespaceProperty, plan.Space)))
        {
            List<(ObjectNode Node, Amounts Use, PlannedPod? Pod)> uses = [.. nodes.SelectMany(node => Uses(node, quota))];
            excess.AddRange(new Amounts(quota.Spec?.Hard).Names.SelectMany(name => Missing(quota, name, uses).Concat(Exceeded(quota, name, uses))));
        }

        return excess;
    }

    private IEnumerable<QuotaExcess> Exceeded(V1ResourceQuota quota, string name, List<(ObjectNode Node, Amounts Use, PlannedPod? Pod)> uses)
    {
        var hard = new Amounts(quota.Spec?.Hard)[name];
        var others = Others(quota)[name];
        var needed = others;
        (ObjectNode Node, PlannedPod? Pod)? first = null;
        foreach (var (node, use, pod) in uses.Where(entry => entry.Use[name] > 0))
        {
            needed += use[name];
            first ??= needed > hard ? (node, pod) : null;
        }

        if (first is var (refused, its))
        {
            var besides = others > 0 ? $" beside the {AmountText.Of(name, others)} in use" : "";
            yield return new(
                $"{refused.Kind}/{refused.Name}",
                Path(refused, its, name),
                $"quota {quota.Metadata?.Name} allows {AmountText.Of(name, hard)}, and the cluster needs {AmountText.Of(name, needed - others)}{besides}");
        }
    }

    private IEnumerable<QuotaExcess> Missing(V1ResourceQuota quota, string name, List<(ObjectNode Node, Amounts Use, PlannedPod? Pod)> uses) => uses
        .SelectMany(entry => Silent(entry.Pod, name).Select(container => (entry.Node, Path: $"{entry.Pod!.Fields.Resources(container)}.{Kind(name)}s.{Resource(name)}")))
        .DistinctBy(entry => entry.Path)
        .Select(entry => new QuotaExcess($"{entry.Node.Kind}/{entry.Node.Name}", entry.Path, $"quota {quota.Metadata?.Name} counts {name}, so each container must have a {Kind(name)} for {Resource(name)}"));

    private Amounts Others(V1ResourceQuota quota)
    {
        var used = new Amounts(quota.Status?.Used);
        foreach (var own in ownRunning)
        {
            foreach (var (name, value) in new[] { ("requests.cpu", own.Requests["cpu"]), ("cpu", own.Requests["cpu"]), ("requests.memory", own.Requests["memory"]), ("memory", own.Requests["memory"]), ("pods", 1m), ("count/pods", 1m) })
            {
                used.Set(name, Math.Max(0, used[name] - value));
            }
        }

        return used;
    }

    private IEnumerable<(ObjectNode Node, Amounts Use, PlannedPod? Pod)> Uses(ObjectNode node, V1ResourceQuota quota)
    {
        if (quota.Spec?.Scopes is not { Count: > 0 } && quota.Spec?.ScopeSelector is null)
        {
            yield return (node, QuotaUse.OfObject(node.Object), null);
        }

        foreach (var pod in plan.Of(node).Where(pod => !pod.IsExtra && QuotaScope.Includes(quota, pod)))
        {
            yield return (node, QuotaUse.OfPod(pod, plan.Limits), pod);
        }
    }

    // The containers that do not say what the quota counts.
    private IEnumerable<string> Silent(PlannedPod? pod, string name) =>
        pod is null || name is not ("cpu" or "memory" or "requests.cpu" or "requests.memory" or "limits.cpu" or "limits.memory")
            ? []
            : (pod.Spec.Containers ?? []).Concat(pod.Spec.InitContainers ?? [])
                .Where(container => !(Kind(name) == "limit" ? plan.Limits.Limits(container) : plan.Limits.Requests(container)).Has(Resource(name)))
                .Select(container => container.Name);

    private static string Resource(string name) => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static string Kind(string name) => name.StartsWith("limits.", StringComparison.Ordinal) ? "limit" : "request";

    private string Path(ObjectNode node, PlannedPod? pod, string name)
    {
        if (pod is not null && (name.EndsWith("cpu", StringComparison.Ordinal) || name.EndsWith("memory", StringComparison.Ordinal)))
        {
            var path = pod.Fields.LargestRequest(pod.Spec, plan.Limits, name.EndsWith("cpu", StringComparison.Ordinal) ? "cpu" : "memory");
            return name.StartsWith("limits.", StringComparison.Ordinal) ? path.Replace(".requests.", ".limits.", StringComparison.Ordinal) : path;
        }

        return node.Object is V1PersistentVolumeClaim ? $"{node.Source}.dataVolumeClaimTemplate" : node.Source;
    }
}
