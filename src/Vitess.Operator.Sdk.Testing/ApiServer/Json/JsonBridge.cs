using System.Text;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Converts between the server's trees and those of System.Text.Json.</summary>
internal static class JsonBridge
{
    public static JsonNode? ToNode(object? tree) => tree is null ? null : JsonNode.Parse(JsonWriter.Write(tree));

    public static object? FromNode(JsonNode? node) => node is null ? null : JsonParser.Parse(Encoding.UTF8.GetBytes(node.ToJsonString()));
}
