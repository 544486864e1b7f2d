namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Pieces of CEL that several rules need.</summary>
internal static class Cel
{
    private static readonly string[] Flavours = ["mysql56Compatible", "mysql80Compatible", "mariadbCompatible", "mariadb103Compatible"];

    /// <summary>A text is there and not empty.</summary>
    public static string IsSet(string field) => $"(has({field}) && {field} != '')";

    /// <summary>A text, or the empty one.</summary>
    public static string TextOf(string field) => $"(has({field}) ? {field} : '')";

    /// <summary>An image of mysqld of any flavour is there.</summary>
    public static string HasFlavour(string image) => $"({string.Join(" || ", Flavours.Select(flavour => IsSet($"{image}.{flavour}")))})";

    /// <summary>A component names cells of the cluster only.</summary>
    public static string KnownCells(string component) =>
        $"(!has({component}) || !has({component}.cells) || {component}.cells.all(n, self.cells.exists(c, c.name == n)))";
}
