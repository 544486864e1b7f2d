using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Puts paths together as messages show them.</summary>
internal static class FieldPaths
{
    public static string Child(string path, string name) => path.Length == 0 ? name : path + "." + name;

    public static string Item(string path, int at) => $"{path}[{at.ToString(CultureInfo.InvariantCulture)}]";

    public static string Key(string path, string key) => $"{path}[{key}]";
}
