using System.Collections.Concurrent;
using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The control daemons (vtctld) and the Services in front of them. May be asked from any thread.</summary>
internal sealed class ControlDaemons
{
    private const string ContainerName = "vtctld";
    private readonly ConcurrentDictionary<NamespacedName, V1Service> _services = new();
    private readonly ConcurrentDictionary<NamespacedName, V1Pod> _pods = new();

    public ControlDaemons(World world)
    {
        world.Objects.Follow<V1Service>(service => Keep(_services, service.Key(), world.Objects.Find<V1Service>(service.Key())));
        world.Objects.Follow<V1Pod>(pod =>
        {
            if (Container(pod) is not null)
            {
                Keep(_pods, pod.Key(), world.Objects.Find<V1Pod>(pod.Key()));
            }
        });
    }

    /// <summary>The cluster whose control daemon answers at <c>service.namespace:port</c> or <c>service.namespace.svc:port</c>; null when none does.</summary>
    public TopologyParameters? Find(string address)
    {
        var colon = address.LastIndexOf(':');
        if (colon < 0
            || address[..colon].Split('.') is not [var name, var space, ..]
            || !int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || !_services.TryGetValue(new NamespacedName(space, name), out var service)
            || service.Spec.Ports?.Any(offered => offered.Port == port) != true)
        {
            return null;
        }

        var selector = new V1LabelSelector { MatchLabels = service.Spec.Selector };
        var pod = _pods.Where(entry => entry.Key.Namespace == space && entry.Value.IsReady() && selector.Selects(entry.Value))
            .OrderBy(entry => entry.Key)
            .Select(entry => entry.Value)
            .FirstOrDefault();
        return pod is null ? null : TopologyFlags.Of(new ProgramFlags(Container(pod)!));
    }

    private static V1Container? Container(V1Pod pod) => pod.Spec.Containers.FirstOrDefault(container => container.Name == ContainerName);

    private static void Keep<T>(ConcurrentDictionary<NamespacedName, T> all, NamespacedName key, T? present)
        where T : class
    {
        if (present is null)
        {
            all.TryRemove(key, out _);
        }
        else
        {
            all[key] = present;
        }
    }
}
