namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>Empty texts and lists mean the same as none, and are not sent.</summary>
internal static class NotEmpty
{
    public static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    public static IList<T>? List<T>(IList<T>? list) => list is { Count: > 0 } ? list : null;

    /// <summary>One list behind the other, without looking for equal entries.</summary>
    public static IList<T>? Concat<T>(IList<T>? first, IList<T>? then) => (first, then) switch
    {
        (not { Count: > 0 }, _) => List(then),
        (_, not { Count: > 0 }) => List(first),
        _ => [.. first, .. then],
    };
}
