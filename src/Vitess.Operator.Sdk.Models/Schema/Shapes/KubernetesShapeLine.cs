using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>A line about a field in <c>kubernetes-shapes.txt</c>.</summary>
internal static partial class KubernetesShapeLine
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is malformed.</exception>
    public static (string Name, KubernetesFieldFacts Facts) Parse(string line)
    {
        var match = Pattern().Match(line);
        if (!match.Success)
        {
            throw new FormatException($"Not a field of a Kubernetes shape: {line}");
        }

        return (match.Groups["name"].Value, new(match.Groups["required"].Success, [.. Facts(match)], match.Groups["text"].Value));
    }

    private static IEnumerable<SchemaFactAttribute> Facts(Match match)
    {
        if (match.Groups["default"] is { Success: true, Value: var value })
        {
            yield return new DefaultsToAttribute(bool.TryParse(value, out var flag) ? flag : value.Trim('"'));
        }

        if (match.Groups["list"] is { Success: true, Value: var list })
        {
            yield return list == "atomic" ? new AtomicListAttribute() : new MapListAttribute(list);
        }
    }

    [GeneratedRegex("^  (?<name>[A-Za-z]+)(?<required>\\*)?(=(?<default>[^@ ]+))?(@(?<list>[a-z]+))? : (?<text>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
