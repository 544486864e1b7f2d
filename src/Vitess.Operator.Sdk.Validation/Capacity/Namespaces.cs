namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Namespaces of objects; one that is not told is <c>default</c>.</summary>
internal static class Namespaces
{
    public static string Of(string? space) => string.IsNullOrEmpty(space) ? "default" : space;

    public static bool Same(string? left, string? right) => Of(left) == Of(right);
}
