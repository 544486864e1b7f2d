using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The security contexts of tablet and backup Pods. They are written even when they say nothing.</summary>
internal static class ContainerSecurity
{
    public static V1SecurityContext OfContainer(OperatorDefaults options) => new() { RunAsUser = options.RunAsUser is >= 0 and var user ? user : null };

    public static V1PodSecurityContext OfPod(OperatorDefaults options) => new() { FsGroup = options.FsGroup is >= 0 and var group ? group : null };
}
