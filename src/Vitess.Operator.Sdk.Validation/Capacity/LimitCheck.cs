using k8s.Models;
using Vitess.Operator.Sdk.DesiredState;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Holds containers, Pods and claims against the LimitRanges of their namespace.</summary>
/// <remarks>Source: Kubernetes documentation, "Limit Ranges".</remarks>
internal sealed class LimitCheck(PlannedPods plan)
{
    public IEnumerable<QuotaExcess> Run(ObjectNode node)
    {
        foreach (var pod in plan.Of(node).Take(1))
        {
            foreach (var container in (pod.Spec.Containers ?? []).Concat(pod.Spec.InitContainers ?? []))
            {
                foreach (var (resource, isLimit, reason) in Faults(plan.Limits.Of("Container"), plan.Limits.Requests(container), plan.Limits.Limits(container)))
                {
                    yield return new($"{node.Kind}/{node.Name}", Path(pod.Fields.Resources(container.Name), isLimit, resource), $"container {container.Name}: {reason}");
                }
            }

            foreach (var (resource, isLimit, reason) in Faults(plan.Limits.Of("Pod"), pod.Requests, PodRequests.LimitsOf(pod.Spec, plan.Limits)))
            {
                var path = pod.Fields.LargestRequest(pod.Spec, plan.Limits, resource);
                yield return new($"{node.Kind}/{node.Name}", isLimit ? path.Replace(".requests.", ".limits.", StringComparison.Ordinal) : path, reason);
            }
        }

        if (node.Object is V1PersistentVolumeClaim claim)
        {
            var asked = new Amounts(claim.Spec?.Resources?.Requests);
            foreach (var (_, _, reason) in Faults(plan.Limits.Of("PersistentVolumeClaim"), asked, asked).DistinctBy(fault => fault.Reason))
            {
                yield return new($"{node.Kind}/{node.Name}", $"{node.Source}.dataVolumeClaimTemplate.resources.requests.storage", reason);
            }
        }
    }

    private static string Path(string resources, bool isLimit, string resource) => $"{resources}.{(isLimit ? "limits" : "requests")}.{resource}";

    private static IEnumerable<(string Resource, bool IsLimit, string Reason)> Faults(IEnumerable<V1LimitRangeItem> items, Amounts requests, Amounts limits)
    {
        foreach (var item in items)
        {
            var (min, max, ratio) = (new Amounts(item.Min), new Amounts(item.Max), new Amounts(item.MaxLimitRequestRatio));
            foreach (var name in min.Names.Where(name => requests[name] < min[name]))
            {
                yield return (name, false, $"a limit range asks for at least {AmountText.Of(name, min[name])}, and the request is {AmountText.Of(name, requests[name])}");
            }

            foreach (var name in max.Names.Where(name => !limits.Has(name) || limits[name] > max[name]))
            {
                yield return (name, true, $"a limit range allows at most {AmountText.Of(name, max[name])}, and the limit is {(limits.Has(name) ? AmountText.Of(name, limits[name]) : "not set")}");
            }

            foreach (var name in ratio.Names.Where(name => requests[name] <= 0 || limits[name] / requests[name] > ratio[name]))
            {
                yield return (name, true, FormattableString.Invariant($"a limit range allows a {name} limit of at most {ratio[name]:0.##} times the request"));
            }
        }
    }
}
