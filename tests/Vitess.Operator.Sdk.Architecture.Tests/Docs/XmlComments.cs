using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>The documentation comments of assemblies, as text of a Markdown table.</summary>
internal static partial class XmlComments
{
    private static readonly Dictionary<string, Dictionary<string, XElement>> Files = [];

    /// <summary>The summary of a type.</summary>
    public static string Of(Type type) => Text(type.Assembly, "T:" + Name(type));

    /// <summary>The summary of a property or a constant.</summary>
    public static string Of(MemberInfo member) => Text(member.DeclaringType!.Assembly, (member is FieldInfo ? "F:" : "P:") + Name(member.DeclaringType!) + "." + member.Name);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(Assembly assembly, string name)
    {
        if (!Files.TryGetValue(assembly.Location, out var members))
        {
            var file = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
            Files[assembly.Location] = members = file.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
        }

        members.ContainsKey(name).ShouldBeTrue($"{name} has no comment");
        var text = string.Concat(members[name].Element("summary")!.Nodes().Select(Inline));
        return Blanks().Replace(text, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Inline(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" or "paramref" } reference => "`" + Reference().Match(reference.FirstAttribute!.Value).Groups[1].Value + "`",
        XElement { Name.LocalName: "c" } code => "`" + code.Value + "`",
        XElement other => other.Value,
        _ => node.ToString(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"([^.:(]+)(?:\(.*)?$")]
    private static partial Regex Reference();
}
