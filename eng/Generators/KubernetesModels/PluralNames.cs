namespace Generators.KubernetesModels;

/// <summary>Resource names in URLs. The definitions do not hold paths, so they follow from the kind.</summary>
internal static class PluralNames
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["Endpoints"] = "endpoints",
    };

    public static string Of(string kind)
    {
        if (Irregular.TryGetValue(kind, out var irregular))
        {
            return irregular;
        }

        var singular = kind.ToLowerInvariant();
        return singular switch
        {
            [.., 's'] or [.., 'x'] or [.., 'c', 'h'] => singular + "es",
            [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => singular[..^1] + "ies",
            _ => singular + "s",
        };
    }
}
