using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>Labels and annotations that users add.</summary>
internal static class UserMaps
{
    /// <summary>Sets every entry, in the order of the keys, so that the result does not depend on the order of the map.</summary>
    public static void Add(Dictionary<string, string> target, IDictionary<string, string>? source)
    {
        if (source is { Count: > 0 })
        {
            foreach (var (key, value) in Sorted.Entries(source))
            {
                target[key] = value ?? string.Empty;
            }
        }
    }
}
