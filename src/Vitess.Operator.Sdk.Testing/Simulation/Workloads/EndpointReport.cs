using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The EndpointSlice of a Service.</summary>
internal static class EndpointReport
{
    private const int SuffixLength = 5;

    public static V1EndpointSlice Of(V1Service service, IReadOnlyList<V1Pod> pods) => new()
    {
        ApiVersion = "discovery.k8s.io/v1",
        Kind = "EndpointSlice",
        Metadata = new V1ObjectMeta
        {
            Name = $"{service.Metadata.Name}-{NameSuffix.OfContent(service.Metadata.Uid)[..SuffixLength]}",
            NamespaceProperty = service.Metadata.NamespaceProperty,
            Labels = new Dictionary<string, string>
            {
                ["endpointslice.kubernetes.io/managed-by"] = "endpointslice-controller.k8s.io",
                ["kubernetes.io/service-name"] = service.Metadata.Name,
            },
            OwnerReferences = [ChildPods.Reference(service)],
        },
        AddressType = "IPv4",
        Endpoints = [.. pods.Select(pod => Endpoint(service, pod))],
        Ports = [.. (service.Spec.Ports ?? []).Select(port => Port(port, pods))],
    };

    private static V1Endpoint Endpoint(V1Service service, V1Pod pod)
    {
        var serves = pod.Has("Ready");
        return new V1Endpoint
        {
            Addresses = [pod.Status.PodIP],
            NodeName = pod.Spec.NodeName,
            Hostname = pod.Spec.Subdomain == service.Metadata.Name ? pod.Spec.Hostname : null,
            TargetRef = new V1ObjectReference { Kind = "Pod", Name = pod.Metadata.Name, NamespaceProperty = pod.Metadata.NamespaceProperty, Uid = pod.Metadata.Uid },
            Conditions = new V1EndpointConditions
            {
                Ready = service.Spec.PublishNotReadyAddresses == true || pod.IsReady(),
                Serving = serves,
                Terminating = pod.IsTerminating(),
            },
        };
    }

    private static Discoveryv1EndpointPort Port(V1ServicePort port, IReadOnlyList<V1Pod> pods) =>
        new() { Name = port.Name ?? string.Empty, Protocol = port.Protocol ?? "TCP", Port = TargetOf(port, pods) };

    /// <summary>A target port is a number, or the name of a container's port; without one it is the Service's own.</summary>
    private static int TargetOf(V1ServicePort port, IReadOnlyList<V1Pod> pods)
    {
        var target = port.TargetPort?.ToString();
        if (string.IsNullOrEmpty(target))
        {
            return port.Port;
        }

        return int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : pods.SelectMany(pod => pod.Spec.Containers).SelectMany(container => container.Ports ?? [])
                .FirstOrDefault(known => known.Name == target)?.ContainerPort ?? port.Port;
    }
}
