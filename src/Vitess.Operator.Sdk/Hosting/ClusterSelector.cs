using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Selects objects by labels, as kubectl's <c>-l</c> does.</summary>
/// <remarks>Source: Kubernetes documentation, Labels and Selectors.</remarks>
internal static partial class ClusterSelector
{
    /// <summary>The test that a selector stands for; null when it cannot be read.</summary>
    public static Func<CachedObject, bool>? Read(string text)
    {
        var tests = Comma().Split(text).Select(part => Requirement(part.Trim())).ToList();
        return tests.Contains(null) ? null : item => tests.TrueForAll(test => test!(item));
    }

    private static Func<CachedObject, bool>? Requirement(string text)
    {
        if (Set().Match(text) is { Success: true } set)
        {
            var (key, isIn) = (set.Groups["key"].Value, set.Groups["not"].Length == 0);
            string[] values = [.. set.Groups["values"].Value.Split(',').Select(value => value.Trim())];
            return item => (item.Label(key) is { } value && values.Contains(value)) == isIn;
        }

        if (Equality().Match(text) is { Success: true } equality)
        {
            var (key, value, isEqual) = (equality.Groups["key"].Value, equality.Groups["value"].Value, equality.Groups["not"].Length == 0);
            return item => (item.Label(key) == value) == isEqual;
        }

        if (Presence().Match(text) is { Success: true } presence)
        {
            var (key, isThere) = (presence.Groups["key"].Value, presence.Groups["not"].Length == 0);
            return item => item.Label(key) is not null == isThere;
        }

        return null;
    }

    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?<key>[\w./-]+)\s+(?<not>not)?in\s*\((?<values>[\w.,\s-]*)\)$")]
    private static partial Regex Set();

    [GeneratedRegex(@"^(?<key>[\w./-]+)\s*(?<not>!)?==?\s*(?<value>[\w.-]*)$")]
    private static partial Regex Equality();

    [GeneratedRegex(@"^(?<not>!)?(?<key>[\w./-]+)$")]
    private static partial Regex Presence();
}
