using System.Text;

namespace Generators.KubernetesModels;

/// <summary>Class and property names: reference/kubernetesclient-api.md section 4, rules 1, 2 and 8.</summary>
internal sealed class ModelNames
{
    /// <summary>
    /// Two-part keys that several API groups share in the whole Kubernetes specification. A file with part of the groups
    /// does not show the clash, yet the names must be those of the whole.
    /// </summary>
    private static readonly string[] SharedInWholeSpecification =
        ["v1.ResourceClaim", "v1.ServiceReference", "v1.Subject", "v1.TokenRequest", "v1.WebhookClientConfig"];

    private static readonly Dictionary<string, string> RenamedProperties = new(StringComparer.Ordinal)
    {
        ["$ref"] = "RefProperty",
        ["$schema"] = "Schema",
        ["bool"] = "BoolValue",
        ["continue"] = "ContinueProperty",
        ["default"] = "DefaultProperty",
        ["enum"] = "EnumProperty",
        ["from"] = "FromProperty",
        ["int"] = "IntValue",
        ["namespace"] = "NamespaceProperty",
        ["object"] = "ObjectProperty",
        ["operator"] = "OperatorProperty",
        ["readOnly"] = "ReadOnlyProperty",
        ["string"] = "StringValue",
    };

    private readonly HashSet<string> _shared;

    public ModelNames(IEnumerable<string> keys)
    {
        var clashes = keys.GroupBy(key => LastParts(key, 2), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
        _shared = new HashSet<string>(SharedInWholeSpecification.Concat(clashes), StringComparer.Ordinal);
    }

    public string ClassName(string key)
    {
        var shortKey = LastParts(key, 2);
        return UpperFirst((_shared.Contains(shortKey) ? LastParts(key, 3) : shortKey).Replace(".", "", StringComparison.Ordinal));
    }

    public static string PropertyName(string jsonName)
    {
        if (RenamedProperties.TryGetValue(jsonName, out var renamed))
        {
            return renamed;
        }

        var name = new StringBuilder();
        foreach (var part in jsonName.Split('-'))
        {
            name.Append(UpperFirst(part));
        }

        return name.ToString();
    }

    private static string LastParts(string key, int count) => string.Join('.', key.Split('.')[^count..]);

    private static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
