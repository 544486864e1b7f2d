using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Which Pods a quota counts.</summary>
internal static class QuotaScope
{
    public static bool Includes(V1ResourceQuota quota, PlannedPod pod) =>
        (quota.Spec?.Scopes ?? []).All(scope => Includes(scope, "Exists", null, pod))
        && (quota.Spec?.ScopeSelector?.MatchExpressions ?? []).All(term => Includes(term.ScopeName, term.OperatorProperty, term.Values, pod));

    private static bool Includes(string scope, string comparison, IList<string>? values, PlannedPod pod) => scope switch
    {
        "Terminating" => pod.Spec.ActiveDeadlineSeconds is not null,
        "NotTerminating" => pod.Spec.ActiveDeadlineSeconds is null,
        "BestEffort" => IsBestEffort(pod),
        "NotBestEffort" => !IsBestEffort(pod),
        "PriorityClass" => HasPriority(comparison, values, pod.Spec.PriorityClassName),
        _ => false,
    };

    private static bool IsBestEffort(PlannedPod pod) => !pod.Requests.Names.Any(name => name is "cpu" or "memory" && pod.Requests[name] > 0);

    private static bool HasPriority(string comparison, IList<string>? values, string? name) => comparison switch
    {
        "In" => name is not null && values?.Contains(name) == true,
        "NotIn" => name is null || values?.Contains(name) != true,
        "Exists" => !string.IsNullOrEmpty(name),
        _ => string.IsNullOrEmpty(name),
    };
}
