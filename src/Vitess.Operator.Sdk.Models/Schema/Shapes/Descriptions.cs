using System.Collections.Frozen;
using System.Reflection;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>
/// The texts of the schema: the documentation comments of the properties, in a table that
/// <c>dotnet run --project eng/Generators -- descriptions</c> makes of them (docs/decisions/0010).
/// </summary>
internal static class Descriptions
{
    private static readonly FrozenDictionary<string, string> Table = EmbeddedText.Lines("descriptions.txt")
        .Select(line => line.Split('\t', 2))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>The text of a property; null if it has none.</summary>
    public static string? Of(PropertyInfo property) => Table.GetValueOrDefault($"{property.DeclaringType!.Name}.{property.Name}");
}
