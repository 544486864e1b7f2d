using FluentValidation;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>All rules on a VitessCluster, for FluentValidation: the code is the ErrorCode, the path the PropertyName, the finding the CustomState.</summary>
/// <remarks>Suppressed findings are left out; <see cref="ClusterValidation"/> lists them.</remarks>
public sealed class VitessClusterValidator : AbstractValidator<V2VitessCluster>
{
    /// <summary>Makes the validator.</summary>
    /// <param name="options">What is known of the place that the cluster will run in; null for nothing.</param>
    public VitessClusterValidator(ValidationContext? options = null) => RuleFor(cluster => cluster).Custom((cluster, context) =>
    {
        foreach (var finding in ClusterValidation.Check([(IKubernetesObject<V1ObjectMeta>)cluster], options).Active)
        {
            context.AddFailure(Failures.Of(finding));
        }
    });
}
