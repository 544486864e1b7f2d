namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>Image pull policies; an empty one is left to the API server.</summary>
internal static class PullPolicy
{
    public static string? Of(string? policy) => string.IsNullOrEmpty(policy) ? null : policy;
}
