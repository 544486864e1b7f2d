using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Generators.Descriptions;

/// <summary>Makes the table of property descriptions from the documentation file that the compiler writes.</summary>
internal static partial class DescriptionsGenerator
{
    /// <summary>Writes the table.</summary>
    public static string WriteFile(string assemblyPath, string tablePath)
    {
        var lines = Lines(Assembly.LoadFrom(Path.GetFullPath(assemblyPath)));
        File.WriteAllText(tablePath, string.Concat(lines.Select(line => line + "\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return $"{lines.Count} descriptions in {tablePath}";
    }

    /// <summary>The lines of the table, sorted: type, dot, property, tab, text.</summary>
    public static IReadOnlyList<string> Lines(Assembly assembly)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"), LoadOptions.PreserveWhitespace)
            .Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("summary"), StringComparer.Ordinal);
        return
        [
            .. assembly.GetExportedTypes()
                .Where(IsModel)
                .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .Where(property => documentation.ContainsKey(KeyOf(property)))
                .Select(property => $"{property.DeclaringType!.Name}.{property.Name}\t{Text(documentation[KeyOf(property)]!)}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsModel(Type? type) => type is not null && (type.Name == "ExtensibleObject" || IsModel(type.BaseType));

    private static string KeyOf(PropertyInfo property) => $"P:{property.DeclaringType!.FullName}.{property.Name}";

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
