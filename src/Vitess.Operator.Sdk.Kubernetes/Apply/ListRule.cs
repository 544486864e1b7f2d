namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How the items of a list are told apart.</summary>
/// <param name="Pattern">The lists that the rule is for.</param>
/// <param name="Keys">The fields that name an item, in the schema's order. None: the list is a set of plain values.</param>
/// <param name="PatchKey">The one field that a strategic merge patch goes by; null when it replaces the list.</param>
public sealed record ListRule(PathPattern Pattern, IReadOnlyList<string> Keys, string? PatchKey = null)
{
    /// <summary>What the server fills in for key fields that an item leaves out.</summary>
    public IReadOnlyDictionary<string, string> KeyDefaults { get; init; } = NoDefaults;

    private static IReadOnlyDictionary<string, string> NoDefaults { get; } = new Dictionary<string, string>();

    /// <summary>A list whose items are named by some of their fields.</summary>
    /// <param name="pattern">The lists that the rule is for.</param>
    /// <param name="keys">The fields that name an item; a strategic merge patch goes by the first one.</param>
    public static ListRule Map(string pattern, params string[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new(PathPattern.Parse(pattern), keys, keys[0]);
    }

    /// <summary>A list that is a set of plain values.</summary>
    /// <param name="pattern">The lists that the rule is for.</param>
    public static ListRule Set(string pattern) => new(PathPattern.Parse(pattern), []);
}
