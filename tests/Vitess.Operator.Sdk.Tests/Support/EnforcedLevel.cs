using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Tests.Support;

/// <summary>Refuses Pods as the API server does in namespaces with the label <c>pod-security.kubernetes.io/enforce: restricted</c>.</summary>
internal sealed class EnforcedLevel : AdmissionHook
{
    public override string? Validate(AdmissionReview review)
    {
        if (review is not { Resource: "pods", Subresource: "", Object: { } value } || review.Verb != "create")
        {
            return null;
        }

        var violations = PodSecurityStandards.Violations(ObjectConvert.ToTyped<V1Pod>(value).Spec, PodSecurityStandard.Restricted);
        return violations.Count == 0 ? null : $"violates PodSecurity \"restricted:latest\": {string.Join("; ", violations)}";
    }
}
