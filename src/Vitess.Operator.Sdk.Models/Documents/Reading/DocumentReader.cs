using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Reads the objects of one text.</summary>
internal sealed class DocumentReader(DocumentOptions options, FindingList findings)
{
    private readonly List<VitessDocument> _documents = [];

    /// <summary>The objects of a text, as far as they could be read.</summary>
    public IReadOnlyList<VitessDocument> Read(string text)
    {
        var roots = Roots(text);
        if (roots.Count == 0 && !findings.Any)
        {
            findings.Add(DocumentFindingCodes.Empty, 1, 1, "", "there is no object in this text");
        }

        foreach (var root in roots)
        {
            AddRoot(root);
        }

        return _documents;
    }

    private IReadOnlyList<SourceNode> Roots(string text)
    {
        if (JsonSource.LooksLike(text))
        {
            try
            {
                return [JsonSource.Read(text)];
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException)
            {
                // YAML has a short form that looks like JSON; its reader tells what is wrong.
            }
        }

        return YamlSource.Read(text, options, findings);
    }

    private void AddRoot(SourceNode root)
    {
        if (root is not SourceMap map)
        {
            findings.Add(DocumentFindingCodes.WrongType, root, "", $"expected an object, found {root.Noun}");
        }
        else if (Text(map, "kind") == "List" && Text(map, "apiVersion") == "v1" && map["items"] is SourceList list)
        {
            foreach (var item in list.Items)
            {
                AddRoot(item is SourceAlias alias ? alias.Target : item);
            }
        }
        else if (Text(map, "apiVersion") is { Length: > 0 } apiVersion && Text(map, "kind") is { Length: > 0 } kind)
        {
            Add(map, apiVersion, kind);
        }
        else
        {
            var missing = Text(map, "apiVersion") is { Length: > 0 } ? "kind" : "apiVersion";
            findings.Add(DocumentFindingCodes.NoKind, map, missing, $"every object says its {missing}", "such as apiVersion: planetscale.com/v2, kind: VitessCluster");
        }
    }

    private void Add(SourceMap map, string apiVersion, string kind)
    {
        var type = ObjectKinds.Find(apiVersion, kind);
        if (type is null && options is { IsStrict: true, KeepOtherKinds: false } && !ObjectKinds.MayExist(apiVersion, kind))
        {
            var at = map["kind"]!;
            findings.Add(DocumentFindingCodes.UnknownKind, at, "kind", $"there is no kind {kind} in {apiVersion}", ObjectKinds.Nearest(apiVersion, kind));
            return;
        }

        var reader = new ObjectReader(options, findings);
        var json = (JsonObject)reader.Read(map, Shapes.Of(type ?? typeof(object)), DocumentPath.Root)!;
        if (options.IsStrict)
        {
            new DocumentText(map, type).CheckName(json, findings);
        }

        if (!findings.Any)
        {
            AddDocument(map, json, type, reader.SawNull);
        }
    }

    private void AddDocument(SourceMap map, JsonObject json, Type? type, bool sawNull)
    {
        try
        {
            IKubernetesObject? ReadObject() => type is null ? null : VitessJson.FromNode(sawNull ? JsonNulls.Without(json) : json, type) as IKubernetesObject;
            _documents.Add(new(json, ReadObject(), ReadObject, new("", map.Line, map.Column, "", "", Source: options.Source), new(map, type)));
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            var path = (failure as JsonException)?.Path?.TrimStart('$', '.') ?? "";
            findings.Add(DocumentFindingCodes.WrongType, map, path, "this value does not fit its field");
        }
    }

    private static string? Text(SourceMap map, string key) => map[key] is SourceScalar scalar ? scalar.Text : null;
}
