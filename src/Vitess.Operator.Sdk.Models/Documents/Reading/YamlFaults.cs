using YamlDotNet.Core;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Puts the parser's complaints into words that help.</summary>
internal static class YamlFaults
{
    /// <summary>Adds the finding for a complaint.</summary>
    public static void Add(string text, YamlException failure, FindingList findings)
    {
        var (line, column) = ((int)failure.Start.Line, (int)failure.Start.Column);
        if (failure is MaximumRecursionLevelReachedException)
        {
            findings.Add(DocumentFindingCodes.Depth, line, column, "", $"lists and objects lie more than {YamlTree.MaxDepth} deep in one another");
        }
        else if (IndentingTab(text, failure) is { } tab)
        {
            findings.Add(DocumentFindingCodes.Tab, tab.Line, tab.Column, "", "a tab is used to indent", "YAML indents with spaces only");
        }
        else
        {
            findings.Add(DocumentFindingCodes.Syntax, line, column, "", $"not valid YAML: {Message(failure)}");
        }
    }

    // The parser tells the place where the surrounding part began, or the line after the tab.
    private static (int Line, int Column)? IndentingTab(string text, YamlException failure)
    {
        var (first, last) = ((int)failure.Start.Line - 1, (int)failure.End.Line);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var tab = line[..(line.Length - line.TrimStart(" \t").Length)].IndexOf('\t');
            if (tab >= 0 && number >= first && (number <= last || failure.Message.Contains("tab", StringComparison.Ordinal)))
            {
                return (number, tab + 1);
            }
        }

        return null;
    }

    private static string Message(YamlException failure)
    {
        // "(Line: 1, Col: 2, Idx: 3) - (...): text": the place is told apart from the text already.
        var message = failure.Message;
        var end = message.StartsWith("(Line", StringComparison.Ordinal) ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        message = end < 0 ? message : message[(end + 3)..];
        return message.Length == 0 ? "unexpected text" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
    }
}
