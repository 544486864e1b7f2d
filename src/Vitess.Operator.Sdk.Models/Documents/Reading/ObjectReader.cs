using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Turns the nodes of a text into JSON, led by the shape that is wanted, and finds all that does not fit.</summary>
internal sealed class ObjectReader(DocumentOptions options, FindingList findings)
{
    private readonly ScalarReader _scalars = new(findings);
    private int _depth;
    private int _inAlias;
    private int _aliased;

    /// <summary>Whether a field is null, which classes without room for it must not see.</summary>
    public bool SawNull { get; private set; }

    /// <summary>The JSON of a node.</summary>
    /// <exception cref="DocumentException">Aliases blow the document up, or it is too deep.</exception>
    public JsonNode? Read(SourceNode node, Shape shape, DocumentPath path)
    {
        if (node is SourceAlias alias)
        {
            _inAlias++;
            var value = Read(alias.Target, shape, path);
            _inAlias--;
            return value;
        }

        Guard(node, path);
        _depth++;
        var result = ReadPlain(node, shape, path);
        _depth--;
        return result;
    }

    private JsonNode? ReadPlain(SourceNode node, Shape shape, DocumentPath path)
    {
        switch (node, shape.Kind)
        {
            case (SourceScalar scalar, _) when scalar.IsNull:
                SawNull = true;
                return null;
            case (SourceMap map, ShapeKind.Object):
                return Object(map, shape, path);
            case (SourceMap map, ShapeKind.Map or ShapeKind.Any):
                return Map(map, shape.Element ?? shape, path);
            case (SourceList list, ShapeKind.List or ShapeKind.Any):
                return List(list, shape.Element ?? shape, path);
            case (SourceScalar scalar, _) when shape.Kind is not (ShapeKind.Object or ShapeKind.Map or ShapeKind.List):
                return _scalars.Read(scalar, shape, path);
            default:
                findings.Add(DocumentFindingCodes.WrongType, node, path.ToString(), $"expected {ShapeNouns.Of(shape.Kind)}, found {node.Noun}");
                return null;
        }
    }

    private JsonObject Object(SourceMap map, Shape shape, DocumentPath path)
    {
        var json = new JsonObject();
        foreach (var (key, value) in Entries(map, path))
        {
            var at = path.Field(key.Text);
            if (shape.Field(key.Text) is { } field)
            {
                json[key.Text] = Field(value, field, at);
            }
            else
            {
                Unknown(key, shape, at);
                json[key.Text] = Read(value, Shapes.Of(typeof(object)), at);
            }
        }

        if (options.IsStrict)
        {
            CheckRequired(map, shape, json, path);
        }

        return json;
    }

    private JsonNode? Field(SourceNode value, FieldShape field, DocumentPath path)
    {
        var json = Read(value, field.Shape, path);
        if (json is not null && options.IsStrict)
        {
            foreach (var problem in field.Facts.Select(fact => fact.Problem(json)).OfType<string>())
            {
                findings.Add(DocumentFindingCodes.BadValue, value, path.ToString(), problem);
            }
        }

        return json;
    }

    private void CheckRequired(SourceMap map, Shape shape, JsonObject json, DocumentPath path)
    {
        foreach (var field in shape.RequiredFields)
        {
            if (!json.ContainsKey(field.Name))
            {
                var hint = field.Description is { } text ? $"{field.Name}: {text}" : null;
                findings.Add(DocumentFindingCodes.MissingField, map, path.Field(field.Name).ToString(), "this field is required and missing", hint);
            }
            else if (json[field.Name] is null && map[field.Name] is SourceScalar { IsNull: true } value)
            {
                findings.Add(DocumentFindingCodes.MissingField, value, path.Field(field.Name).ToString(), "this field is required and must not be null");
            }
        }
    }

    private void Unknown(SourceScalar key, Shape shape, DocumentPath path)
    {
        if (options.IsStrict)
        {
            findings.Add(DocumentFindingCodes.UnknownField, key, path.ToString(), "unknown field", Hint(key.Text, shape));
        }
    }

    private static string? Hint(string name, Shape shape) =>
        RemovedFields.HintFor(shape.Type, name) ?? (Spelling.Nearest(name, shape.Fields.Keys) is { } near ? $"did you mean {near}?" : null);

    private JsonObject Map(SourceMap map, Shape element, DocumentPath path)
    {
        var json = new JsonObject();
        foreach (var (key, value) in Entries(map, path))
        {
            json[key.Text] = Element(value, element, path.Field(key.Text));
        }

        return json;
    }

    private JsonArray List(SourceList list, Shape element, DocumentPath path)
    {
        var json = new JsonArray();
        for (var i = 0; i < list.Items.Count; i++)
        {
            json.Add(Element(list.Items[i], element, path.Item(i)));
        }

        return json;
    }

    // A null within a list or map is a slip where something definite is wanted.
    private JsonNode? Element(SourceNode node, Shape shape, DocumentPath path)
    {
        var json = Read(node, shape, path);
        if (json is null && options.IsStrict && shape.Kind != ShapeKind.Any && node is SourceScalar { IsNull: true })
        {
            findings.Add(DocumentFindingCodes.WrongType, node, path.ToString(), $"expected {ShapeNouns.Of(shape.Kind)}, found nothing");
        }

        return json;
    }

    private Dictionary<string, SourceEntry>.ValueCollection Entries(SourceMap map, DocumentPath path)
    {
        var seen = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (!seen.TryGetValue(entry.Key.Text, out var first) || first.Key.IsMerged)
            {
                seen[entry.Key.Text] = entry;
            }
            else if (!entry.Key.IsMerged)
            {
                Duplicate(entry, first, path);
                seen[entry.Key.Text] = entry;
            }
        }

        return seen.Values;
    }

    private void Duplicate(SourceEntry entry, SourceEntry first, DocumentPath path)
    {
        if (options.IsStrict)
        {
            findings.Add(
                DocumentFindingCodes.DuplicateField,
                entry.Key,
                path.Field(entry.Key.Text).ToString(),
                $"this field stands twice, first in line {first.Key.Line}",
                "keep one of the two");
        }
    }

    private void Guard(SourceNode node, DocumentPath path)
    {
        if (_depth >= YamlTree.MaxDepth)
        {
            findings.Add(DocumentFindingCodes.Depth, node, path.ToString(), $"lists and objects lie more than {YamlTree.MaxDepth} deep in one another");
            findings.ThrowIfAny();
        }

        if (_inAlias > 0 && ++_aliased > options.MaxAliasedNodes)
        {
            findings.Add(DocumentFindingCodes.Alias, node, path.ToString(), $"aliases add more than {options.MaxAliasedNodes} values to the document");
            findings.ThrowIfAny();
        }
    }
}
