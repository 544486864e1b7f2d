using System.Text;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models.Documents;

namespace Vitess.Operator.Sdk.Models;

/// <summary>
/// Writes objects as YAML: block layout, a stable order of fields, and quotes wherever a reader of YAML 1.1 or 1.2 would take a text
/// for something else. To read, see <see cref="VitessDocuments"/>.
/// </summary>
public static class VitessYaml
{
    /// <summary>An object as YAML: apiVersion, kind and metadata first, names first within parts, status last.</summary>
    /// <param name="value">A custom resource, an object of Kubernetes, or any part of one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string Write(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is JsonNode node ? Write(node) : Write(FieldOrder.Of(VitessJson.ToNode(value))!);
    }

    /// <summary>JSON as YAML, in the order that it has.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static string Write(JsonNode json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var output = new StringBuilder();
        new YamlWriter(output).Write(json);
        return output.ToString();
    }

    /// <summary>A document as YAML: as it was read, with the changes made since, in the order of its text.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static string Write(VitessDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Write(document.ToJson());
    }

    /// <summary>Several objects as one text, with a line of three dashes between them.</summary>
    /// <param name="values">Objects, JSON or documents.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static string WriteAll(IEnumerable<object> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return string.Join("---\n", values.Select(value => value is VitessDocument document ? Write(document) : Write(value)));
    }
}
