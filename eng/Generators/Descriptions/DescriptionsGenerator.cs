using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Generators.Descriptions;

/// <summary>Makes the table of property descriptions from the documentation file that the compiler writes.</summary>
internal static partial class DescriptionsGenerator
{
    private const string Models = "P:Vitess.Operator.Sdk.Models.";

    /// <summary>Writes the table.</summary>
    public static string WriteFile(string documentationPath, string tablePath)
    {
        var lines = Lines(XDocument.Load(documentationPath, LoadOptions.PreserveWhitespace));
        File.WriteAllText(tablePath, string.Concat(lines.Select(line => line + "\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return $"{lines.Count} descriptions in {tablePath}";
    }

    /// <summary>The lines of the table, sorted: type, dot, property, tab, text.</summary>
    public static IReadOnlyList<string> Lines(XDocument documentation) =>
    [
        .. documentation.Descendants("member")
            .Select(member => (Name: (string)member.Attribute("name")!, Summary: member.Element("summary")))
            .Where(member => member.Summary is not null && IsModelProperty(member.Name))
            .Select(member => $"{member.Name[Models.Length..]}\t{Text(member.Summary!)}")
            .Order(StringComparer.Ordinal),
    ];

    // Types in sub-namespaces and indexers are no models.
    private static bool IsModelProperty(string name) =>
        name.StartsWith(Models, StringComparison.Ordinal) && name.AsSpan(Models.Length).Count('.') == 1 && !name.Contains('(', StringComparison.Ordinal);

    private static string Text(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.', ':')[^1],
            XElement element => element.Value,
            _ => "",
        }));
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
