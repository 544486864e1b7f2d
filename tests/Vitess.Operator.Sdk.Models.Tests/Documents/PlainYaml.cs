using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Vitess.Operator.Sdk.Models.Tests.Documents;

/// <summary>YAML as texts only, read without anything of ours: every scalar is the text that stands there.</summary>
internal static class PlainYaml
{
    public static IEnumerable<JsonNode?> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Select(document => Json(document.RootNode)).Where(json => json is not JsonValue);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" } => "",
        YamlScalarNode scalar => scalar.Value,
        _ => throw new InvalidOperationException(node.NodeType.ToString()),
    };
}
