using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>The nodes of the text that a document was read from.</summary>
/// <param name="Map">The object.</param>
/// <param name="Type">Its class; null for a kind without one.</param>
internal sealed record DocumentText(SourceMap Map, Type? Type)
{
    /// <summary>What strict reading finds fault with.</summary>
    public IReadOnlyList<DocumentFinding> Faults(string? source)
    {
        var findings = new FindingList(source);
        var json = (JsonObject)new ObjectReader(DocumentOptions.Strict, findings).Read(Map, Shapes.Of(Type ?? typeof(object)), DocumentPath.Root)!;
        CheckName(json, findings);
        CheckKind(json, findings);
        return findings.InOrder();
    }

    // Kinds that are like none that is known are those of other operators.
    private void CheckKind(JsonObject json, FindingList findings)
    {
        var (apiVersion, kind) = ((string)json["apiVersion"]!, (string)json["kind"]!);
        if (Type is null && !ObjectKinds.MayExist(apiVersion, kind) && ObjectKinds.Nearest(apiVersion, kind) is { } hint)
        {
            findings.Add(DocumentFindingCodes.UnknownKind, Map["kind"]!, "kind", $"there is no kind {kind} in {apiVersion}", hint);
        }
    }

    /// <summary>Finds an object without a name.</summary>
    public void CheckName(JsonObject json, FindingList findings)
    {
        if (typeof(IMetadata<V1ObjectMeta>).IsAssignableFrom(Type)
            && json["metadata"] is var metadata and (null or JsonObject)
            && metadata?["name"] is null
            && metadata?["generateName"] is null)
        {
            findings.Add(DocumentFindingCodes.MissingField, Map["metadata"] ?? Map, "metadata.name", "this field is required and missing");
        }
    }

    /// <summary>The line of a path, or of the part of it that is there.</summary>
    public int LineOf(string path) => Walk(path).Line;

    /// <summary>Whether a path leads to a value.</summary>
    public bool Has(string path) => Walk(path).IsThere;

    private (int Line, bool IsThere) Walk(string path)
    {
        SourceNode node = Map;
        var line = Map.Line;
        foreach (var step in PathSteps.Of(path))
        {
            var (next, at) = Step(node is SourceAlias alias ? alias.Target : node, step);
            if (next is null)
            {
                return (line, false);
            }

            (node, line) = (next, at);
        }

        return (line, true);
    }

    private static (SourceNode? Node, int Line) Step(SourceNode node, string step)
    {
        if (node is SourceMap map)
        {
            var entry = map.Entries.LastOrDefault(entry => entry.Key.Text == step);
            return (entry.Value, entry.Key?.Line ?? 0);
        }

        return node is SourceList list && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count ? (list.Items[index], list.Items[index].Line) : (null, 0);
    }
}
