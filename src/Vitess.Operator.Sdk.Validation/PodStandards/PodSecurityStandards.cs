using k8s.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>Holds Pods against the Pod Security Standards of Kubernetes 1.35, as its admission plugin does in namespaces that ask for it.</summary>
/// <remarks>
/// Source: Kubernetes documentation, Pod Security Standards. All violations are listed, field by field, where the API server says one sentence per control. What the
/// standards relax for Pods in user namespaces of their own (<c>hostUsers: false</c>) is not relaxed here.
/// </remarks>
public static class PodSecurityStandards
{
    /// <summary>What a Pod violates; empty when it may run at that level.</summary>
    /// <param name="spec">The Pod, or the Pod of a template.</param>
    /// <param name="standard">The level.</param>
    /// <param name="annotations">Annotations of the Pod, which older AppArmor profiles stand in; null for none.</param>
    public static IReadOnlyList<PodSecurityViolation> Violations(V1PodSpec spec, PodSecurityStandard standard, IDictionary<string, string>? annotations = null)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var pod = new CheckedPod(spec, annotations);
        var found = new List<PodSecurityViolation>();
        BaselineControls.Check(pod, found);
        if (standard == PodSecurityStandard.Restricted)
        {
            RestrictedControls.Check(pod, found);
        }

        return found;
    }
}
