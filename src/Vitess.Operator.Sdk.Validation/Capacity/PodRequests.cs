using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>What a Pod requests of its node.</summary>
/// <remarks>
/// The containers together, or an init container with the sidecars started before it, whichever is more; and the overhead. A limit
/// without a request is the request. Source: Kubernetes documentation, "Init Containers", "Sidecar Containers", "Resource Management".
/// </remarks>
internal static class PodRequests
{
    public static Amounts Of(V1PodSpec pod, NamespaceLimits limits)
    {
        var sidecars = new Amounts();
        var most = new Amounts();
        foreach (var container in pod.InitContainers ?? [])
        {
            var now = sidecars.Copy();
            now.Add(OfContainer(container, limits));
            most.Raise(now);
            if (IsSidecar(container))
            {
                sidecars = now;
            }
        }

        foreach (var container in pod.Containers ?? [])
        {
            sidecars.Add(OfContainer(container, limits));
        }

        most.Raise(sidecars);
        most.Add(new Amounts(pod.Overhead));
        return most;
    }

    /// <summary>The limits of all containers together, counted as requests are.</summary>
    public static Amounts LimitsOf(V1PodSpec pod, NamespaceLimits limits)
    {
        var sum = new Amounts();
        foreach (var container in (pod.Containers ?? []).Concat((pod.InitContainers ?? []).Where(IsSidecar)))
        {
            sum.Add(limits.Limits(container));
        }

        foreach (var container in pod.InitContainers ?? [])
        {
            sum.Raise(limits.Limits(container));
        }

        return sum;
    }

    public static Amounts OfContainer(V1Container container, NamespaceLimits limits) => limits.Requests(container);

    private static bool IsSidecar(V1Container container) => container.RestartPolicy == "Always";
}
