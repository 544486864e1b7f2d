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

    /// <summary>A rule on what a variable stands for; CEL of the API server has no other way to give an expression a name.</summary>
    public static string Let(string variable, string value, string rule) => $"[{value}].all({variable}, {rule})";

    /// <summary>A field is not there, or a rule holds for it; the fields that lead to it may be missing too.</summary>
    /// <param name="root">What the path begins with: it is there.</param>
    /// <param name="path">Names of fields with dots between.</param>
    /// <param name="rule">Makes the rule from the whole path.</param>
    public static string IfAny(string root, string path, Func<string, string> rule)
    {
        var fields = path.Split('.');
        var places = fields.Select((_, i) => $"{root}.{string.Join('.', fields[..(i + 1)])}").ToList();
        return $"({string.Join("", places.Select(place => $"!has({place}) || "))}{rule(places[^1])})";
    }

    /// <summary>A field is there, with all that lead to it.</summary>
    public static string Has(string root, string path)
    {
        var fields = path.Split('.');
        return string.Join(" && ", fields.Select((_, i) => $"has({root}.{string.Join('.', fields[..(i + 1)])})"));
    }
}
