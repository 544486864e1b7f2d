using System.Text.RegularExpressions;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState.FieldMap;

namespace Vitess.Operator.Sdk.DesiredState.Tests.FieldMap;

public partial class FieldCatalogTests
{
    [Fact]
    public void EveryFieldOfTheSpecification_IsInTheCatalog()
    {
        var known = FieldCatalog.All().Select(field => $"{field.Owner.Name.Replace("V2", "", StringComparison.Ordinal)}.{Last(field.Path)}").ToHashSet(StringComparer.Ordinal);
        var inherited = FieldCatalog.All().Select(field => field.Owner).Distinct().ToDictionary(type => type.Name, type => type, StringComparer.Ordinal);

        var specified = Specified().ToList();

        specified.Count.ShouldBeGreaterThan(300);
        specified.Where(field => !known.Contains(field) && !IsInherited(field, known, inherited)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryField_HasOneRow() => FieldCatalog.All().GroupBy(field => (field.Kind, field.Path)).Where(group => group.Count() > 1).ShouldBeEmpty();

    // A template appears in the catalog as part of the types that take it over.
    private static bool IsInherited(string field, HashSet<string> known, Dictionary<string, Type> types)
    {
        var (type, name) = (field[..field.IndexOf('.', StringComparison.Ordinal)], Last(field));
        return types.Values.Any(derived => BaseNames(derived).Contains(type) && known.Contains($"{derived.Name}.{name}"))
            || (type.EndsWith("Template", StringComparison.Ordinal) && known.Contains($"{type[..^"Template".Length]}Spec.{name}"));
    }

    private static IEnumerable<string> BaseNames(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor.Name;
        }
    }

    private static IEnumerable<string> Specified()
    {
        var text = File.ReadAllText(SharedFiles.PathOf("reference", "crds.md"));
        var type = string.Empty;
        foreach (var line in text[text.IndexOf("\n## 3.", StringComparison.Ordinal)..text.IndexOf("\n## 4.", StringComparison.Ordinal)].Split('\n'))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                type = heading.Groups[1].Value;
            }

            foreach (var name in line.StartsWith("| `", StringComparison.Ordinal) ? Name().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value) : [])
            {
                yield return $"{type}.{name}";
            }
        }
    }

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"^\*\*(\w+)\*\*")]
    private static partial Regex Heading();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
