using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>What one object takes of a quota.</summary>
internal static class QuotaUse
{
    public static Amounts OfPod(PlannedPod pod, NamespaceLimits limits)
    {
        var use = Count("pods", "count/pods");
        foreach (var name in pod.Requests.Names)
        {
            use.Set($"requests.{name}", pod.Requests[name]);
            if (name is "cpu" or "memory" or "ephemeral-storage")
            {
                use.Set(name, pod.Requests[name]);
            }
        }

        var most = PodRequests.LimitsOf(pod.Spec, limits);
        foreach (var name in most.Names)
        {
            use.Set($"limits.{name}", most[name]);
        }

        return use;
    }

    /// <summary>Everything but Pods.</summary>
    public static Amounts OfObject(IKubernetesObject<V1ObjectMeta> thing) => thing switch
    {
        V1Pod => new(),
        V1PersistentVolumeClaim claim => OfClaim(claim),
        V1Service service when service.Spec?.Type == "LoadBalancer" => Count("services", "count/services", "services.loadbalancers", "services.nodeports"),
        V1Service service when service.Spec?.Type == "NodePort" => Count("services", "count/services", "services.nodeports"),
        V1Service => Count("services", "count/services"),
        V1Secret => Count("secrets", "count/secrets"),
        V1ConfigMap => Count("configmaps", "count/configmaps"),
        V1Deployment => Count("count/deployments.apps"),
        V1Job => Count("count/jobs.batch"),
        _ => new(),
    };

    private static Amounts OfClaim(V1PersistentVolumeClaim claim)
    {
        var use = Count("persistentvolumeclaims", "count/persistentvolumeclaims");
        var storage = new Amounts(claim.Spec?.Resources?.Requests)["storage"];
        use.Set("requests.storage", storage);
        if (claim.Spec?.StorageClassName is { Length: > 0 } name)
        {
            use.Set($"{name}.storageclass.storage.k8s.io/requests.storage", storage);
            use.Set($"{name}.storageclass.storage.k8s.io/persistentvolumeclaims", 1);
        }

        return use;
    }

    private static Amounts Count(params ReadOnlySpan<string> names)
    {
        var use = new Amounts();
        foreach (var name in names)
        {
            use.Set(name, 1);
        }

        return use;
    }
}
