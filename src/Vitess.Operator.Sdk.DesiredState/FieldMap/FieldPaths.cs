using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>Paths of fields as people write them.</summary>
internal static partial class FieldPaths
{
    /// <summary>A path without positions in lists: <c>spec.cells[0].name</c> becomes <c>spec.cells[].name</c>.</summary>
    public static string Generalized(string path) => Position().Replace(path.Trim().TrimStart('.', '$'), "[]");

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Position();
}
