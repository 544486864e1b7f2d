using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>What the fields of a VitessCluster are for, by path.</summary>
internal static partial class FieldDescriptions
{
    private static readonly Lazy<Dictionary<string, string>> Known = new(Read);

    /// <summary>What a field is for; null for the parts of a list and for what has no text.</summary>
    public static string? Of(string path) => Known.Value.GetValueOrDefault(Index().Replace(path, "[]"));

    private static Dictionary<string, string> Read()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var spec = CustomResourceDefinitions.Of<V2VitessCluster>().Spec.Versions[0].Schema.OpenAPIV3Schema.Properties["spec"];
        Add(spec, "spec", texts);
        return texts;
    }

    private static void Add(V1JSONSchemaProps schema, string path, Dictionary<string, string> texts)
    {
        foreach (var (name, field) in schema.Properties ?? new Dictionary<string, V1JSONSchemaProps>())
        {
            if (field.Description is { Length: > 0 } text)
            {
                texts[$"{path}.{name}"] = text;
            }

            Add(field, $"{path}.{name}", texts);
        }

        if (schema.Items is V1JSONSchemaProps item)
        {
            Add(item, path + "[]", texts);
        }
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
