namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The quality of service class of a Pod.</summary>
internal static class PodQuality
{
    private static readonly string[] Counted = ["cpu", "memory"];

    public static string ClassOf(JsonMap spec)
    {
        var containers = spec.List("initContainers").Maps().Concat(spec.List("containers").Maps()).ToList();
        if (!containers.Exists(HasAny))
        {
            return "BestEffort";
        }

        return containers.TrueForAll(IsGuaranteed) ? "Guaranteed" : "Burstable";
    }

    private static bool HasAny(JsonMap container) => Counted.Any(r => IsSet(container, "requests", r) || IsSet(container, "limits", r));

    private static bool IsSet(JsonMap container, string list, string resource) =>
        JsonTree.TextAt(container, "resources", list, resource) is { } text && QuantityText.NanoValue(text) > 0;

    private static bool IsGuaranteed(JsonMap container) => Counted.All(resource =>
        JsonTree.TextAt(container, "resources", "limits", resource) is { } limit
        && QuantityText.NanoValue(limit) is { } value
        && value > 0
        && (JsonTree.TextAt(container, "resources", "requests", resource) is not { } request || QuantityText.NanoValue(request) == value));
}
