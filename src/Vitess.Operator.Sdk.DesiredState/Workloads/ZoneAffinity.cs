using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>Where the Pods of a component may run when the user does not say it.</summary>
/// <remarks>The deprecated beta label is kept: existing clusters are scheduled by it. Source: reference/workloads-control-plane.md, section 1.3.</remarks>
internal static class ZoneAffinity
{
    public const string ZoneKey = "failure-domain.beta.kubernetes.io/zone";
    public const string HostKey = "kubernetes.io/hostname";

    public static V1Affinity? Of(string? zone) => string.IsNullOrEmpty(zone) ? null : new() { NodeAffinity = Required(zone) };

    public static V1NodeAffinity Required(string zone) => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution = new()
        {
            NodeSelectorTerms = [new() { MatchExpressions = [new() { Key = ZoneKey, OperatorProperty = "In", Values = [zone] }] }],
        },
    };
}
