using System.Text.RegularExpressions;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>A page for readers, taken apart.</summary>
internal sealed partial class GuidePage
{
    private GuidePage(string path, string text)
    {
        (Path, Text) = (path, text);
        var found = Fence().Matches(text).ToList();
        Blocks = [.. found.Select((match, index) => Block(match, index + 1 < found.Count ? found[index + 1] : null)).Where(block => block.Language != "text")];
    }

    /// <summary>The path inside the repository.</summary>
    public string Path { get; }

    /// <summary>The whole page.</summary>
    public string Text { get; }

    /// <summary>Its blocks but those that show output.</summary>
    public IReadOnlyList<GuideBlock> Blocks { get; }

    /// <summary>The pages that somebody reads in order to use the library: the README and the guide. Decisions and generated references are not among them.</summary>
    public static IReadOnlyList<string> Paths() =>
    [
        "README.md",
        .. Directory.GetFiles(System.IO.Path.Combine(SharedFiles.Repository, "docs"), "*.md").Select(file => "docs/" + System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a page.</summary>
    public static GuidePage Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(SharedFiles.Repository, path)));

    /// <summary>Where its links lead to, inside the repository.</summary>
    public IEnumerable<string> Links() => Link().Matches(Text).Select(match => match.Groups[1].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal))
        .Select(target => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, target));

    private GuideBlock Block(Match match, Match? next)
    {
        var info = match.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var title = info.FirstOrDefault(word => word.StartsWith("title=", StringComparison.Ordinal))?["title=".Length..] ?? "";
        var isOutput = next is not null && next.Groups["info"].Value == "text" && string.IsNullOrWhiteSpace(Text[(match.Index + match.Length)..next.Index]);
        return new(info.FirstOrDefault() ?? "", title, match.Groups["directive"].Value.Trim(), match.Groups["text"].Value, isOutput ? next!.Groups["text"].Value : null);
    }

    [GeneratedRegex(@"(?:<!--(?<directive>[^\n]*?)-->\n+)?^```(?<info>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
