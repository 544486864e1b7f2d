using Vitess.Operator.Sdk.DesiredState.Defaults;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>Adds to a Pod what the level <c>restricted</c> of the Pod Security Standards asks for, where nobody has said anything else.</summary>
/// <remarks>
/// For the whole Pod <c>runAsNonRoot</c> and the seccomp profile of the container runtime; for each container that it may not escalate, and that all capabilities are
/// dropped, in addition to those that are named. A user is not chosen: an image that starts as root needs one. Source: Kubernetes documentation, Pod Security Standards.
/// </remarks>
public static class RestrictedPod
{
    private const string All = "ALL";

    /// <summary>A copy of a spec with what is added.</summary>
    /// <param name="spec">The spec; neither it nor its containers are changed.</param>
    public static V1PodSpec Of(V1PodSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return spec with
        {
            SecurityContext = Locked(spec.SecurityContext ?? new()),
            InitContainers = Locked(spec.InitContainers),
            Containers = Locked(spec.Containers),
        };
    }

    /// <summary>The spec, as tightly locked up as the operator is told to.</summary>
    internal static V1PodSpec Of(V1PodSpec spec, OperatorDefaults options) => options.PodSecurity == PodSecurity.Restricted ? Of(spec) : spec;

    private static V1PodSecurityContext Locked(V1PodSecurityContext pod) => pod with
    {
        RunAsNonRoot = pod.RunAsNonRoot ?? true,
        SeccompProfile = pod.SeccompProfile ?? new() { Type = "RuntimeDefault" },
    };

    private static IList<V1Container>? Locked(IList<V1Container>? containers)
    {
        if (containers is not { Count: > 0 })
        {
            return containers;
        }

        var locked = new List<V1Container>(containers.Count);
        foreach (var container in containers)
        {
            locked.Add(container with { SecurityContext = Locked(container.SecurityContext ?? new()) });
        }

        return locked;
    }

    private static V1SecurityContext Locked(V1SecurityContext container) => container with
    {
        AllowPrivilegeEscalation = container.AllowPrivilegeEscalation ?? (IsPrivileged(container) ? null : false),
        Capabilities = Locked(container.Capabilities ?? new()),
    };

    // The API server refuses such a container that may not escalate.
    private static bool IsPrivileged(V1SecurityContext container) => container.Privileged == true || container.Capabilities?.Add?.Contains("CAP_SYS_ADMIN") == true;

    private static V1Capabilities Locked(V1Capabilities capabilities) =>
        capabilities.Drop?.Contains(All) == true ? capabilities : capabilities with { Drop = [.. capabilities.Drop ?? [], All] };
}
