namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Labels by which nodes are told apart.</summary>
internal static class NodeLabels
{
    public const string Zone = "topology.kubernetes.io/zone";
    public const string BetaZone = "failure-domain.beta.kubernetes.io/zone";
    public const string Host = "kubernetes.io/hostname";
}
