using FluentValidation;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>
/// A validator that runs the rules of this library: the code of a finding is the ErrorCode, its path the PropertyName, the finding itself
/// the CustomState. Suppressed findings are left out; <see cref="ClusterValidation"/> lists them.
/// </summary>
/// <typeparam name="T">What is validated.</typeparam>
public abstract class FindingValidator<T> : AbstractValidator<T>
{
    private protected FindingValidator(Func<T, IEnumerable<Finding>> check) => RuleFor(value => value).Custom((value, context) =>
    {
        foreach (var finding in check(value))
        {
            context.AddFailure(Failures.Of(finding));
        }
    });
}
