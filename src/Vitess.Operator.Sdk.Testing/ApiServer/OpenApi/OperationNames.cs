using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The names of operations in OpenAPI documents.</summary>
internal static class OperationNames
{
    /// <summary>Group and version in one word: <c>AppsV1</c>, <c>PlanetscaleComV2</c>.</summary>
    public static string GroupVersion(string group, string version) => Camel(ShortGroup(group)) + Upper(version);

    public static string Tag(string group, string version)
    {
        var word = Camel(ShortGroup(group));
        return char.ToLowerInvariant(word[0]) + word[1..] + "_" + version;
    }

    private static string ShortGroup(string group) => group.Length == 0
        ? "core"
        : group.EndsWith(".k8s.io", StringComparison.Ordinal) ? group[..^".k8s.io".Length] : group;

    private static string Camel(string text) => string.Concat(text.Split('.', '-').Select(Upper));

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
