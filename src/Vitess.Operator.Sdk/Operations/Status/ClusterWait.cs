using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>One thing that a cluster waits for.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Kind">Kind of the object.</param>
/// <param name="Name">Namespace and name of the object.</param>
/// <param name="Message">What is known, for people.</param>
public sealed record ClusterWait(ClusterWaitReason Reason, string Kind, NamespacedName Name, string Message)
{
    /// <summary>Whether the cluster is not ready for it; else it is only not settled.</summary>
    public bool HindersReady => Reason is ClusterWaitReason.Missing or ClusterWaitReason.NotObserved or ClusterWaitReason.NotReady or ClusterWaitReason.NoPrimary;

    /// <summary>One line: kind, name, reason, message.</summary>
    public override string ToString() => $"{Kind} {Name.Name}: {Reason}: {Message}";
}
