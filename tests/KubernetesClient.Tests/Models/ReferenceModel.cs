using System.Text.RegularExpressions;
using TestSupport;

namespace KubernetesClient.Tests.Models;

/// <summary>One row of appendix A of reference/kubernetesclient-api.md.</summary>
internal sealed partial record ReferenceModel(string Name, string? Entity, string[] Interfaces, string[] Properties)
{
    /// <summary>All rows, in order.</summary>
    public static IReadOnlyList<ReferenceModel> All { get; } = Read();

    private static List<ReferenceModel> Read()
    {
        var text = File.ReadAllText(SharedFiles.PathOf("reference", "kubernetesclient-api.md"));
        var appendix = text[text.IndexOf("## Appendix A", StringComparison.Ordinal)..];
        return [.. appendix.Split('\n').Where(line => line.StartsWith("- `", StringComparison.Ordinal)).Select(Parse)];
    }

    private static ReferenceModel Parse(string line)
    {
        var match = Row().Match(line);
        match.Success.ShouldBeTrue(line);
        var entity = match.Groups["group"].Success
            ? $"{match.Groups["group"].Value}|{match.Groups["version"].Value}|{match.Groups["kind"].Value}|{match.Groups["plural"].Value}"
            : null;
        return new ReferenceModel(
            match.Groups["name"].Value,
            entity,
            match.Groups["interfaces"].Value.Replace(" (hand-written partial)", "", StringComparison.Ordinal).Split(", ", StringSplitOptions.RemoveEmptyEntries),
            [.. match.Groups["properties"].Value.Split("; ").Select(WithJsonName)]);
    }

    /// <summary>"int? Port" becomes "int? Port &lt;port&gt;": the JSON name is given only where it is not the usual one.</summary>
    private static string WithJsonName(string property)
    {
        var match = Property().Match(property);
        match.Success.ShouldBeTrue(property);
        var name = match.Groups["name"].Value;
        var json = match.Groups["json"].Success ? match.Groups["json"].Value : char.ToLowerInvariant(name[0]) + name[1..];
        return $"{match.Groups["type"].Value} {name} <{json}>";
    }

    [GeneratedRegex("""^- `(?<name>\w+)`( \[group "(?<group>[^"]*)", (?<version>\w+), (?<kind>\w+), plural "(?<plural>[^"]*)"\])?( : (?<interfaces>.*?))? — (?<properties>.*)$""")]
    private static partial Regex Row();

    [GeneratedRegex("""^(?<type>.+) (?<name>\w+)(<(?<json>[^>]+)>)?$""")]
    private static partial Regex Property();
}
