using k8s.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>A container of any of the three kinds, as far as the controls look at it.</summary>
/// <param name="Path">Its place: <c>spec.initContainers[0]</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Security">Its security context; empty if it has none.</param>
/// <param name="Ports">Its ports.</param>
/// <param name="Hosts">The hosts that its probes and hooks name, each with its path.</param>
internal sealed record CheckedContainer(string Path, string Name, V1SecurityContext Security, IList<V1ContainerPort> Ports, IReadOnlyList<KeyValuePair<string, string?>> Hosts)
{
    public string SecurityPath => Path + ".securityContext";

    public static CheckedContainer Of(string path, V1Container container) => new(
        path, container.Name ?? "", container.SecurityContext ?? new(), container.Ports ?? [],
        [.. HostsOf(path, container.LivenessProbe, container.ReadinessProbe, container.StartupProbe, container.Lifecycle)]);

    public static CheckedContainer Of(string path, V1EphemeralContainer container) => new(
        path, container.Name ?? "", container.SecurityContext ?? new(), container.Ports ?? [],
        [.. HostsOf(path, container.LivenessProbe, container.ReadinessProbe, container.StartupProbe, container.Lifecycle)]);

    private static IEnumerable<KeyValuePair<string, string?>> HostsOf(string path, V1Probe? liveness, V1Probe? readiness, V1Probe? startup, V1Lifecycle? hooks) =>
    [
        .. HostsOf($"{path}.livenessProbe", liveness?.HttpGet, liveness?.TcpSocket),
        .. HostsOf($"{path}.readinessProbe", readiness?.HttpGet, readiness?.TcpSocket),
        .. HostsOf($"{path}.startupProbe", startup?.HttpGet, startup?.TcpSocket),
        .. HostsOf($"{path}.lifecycle.postStart", hooks?.PostStart?.HttpGet, hooks?.PostStart?.TcpSocket),
        .. HostsOf($"{path}.lifecycle.preStop", hooks?.PreStop?.HttpGet, hooks?.PreStop?.TcpSocket),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> HostsOf(string path, V1HTTPGetAction? http, V1TCPSocketAction? tcp) =>
        [new($"{path}.httpGet.host", http?.Host), new($"{path}.tcpSocket.host", tcp?.Host)];
}
