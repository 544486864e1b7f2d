using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads the first document of a YAML 1.1 text into a tree, as Kubernetes does before it decodes JSON.</summary>
internal sealed class YamlReader
{
    private const int MostNodes = 3_000_000;

    private readonly Dictionary<string, object?> _anchors = new(StringComparer.Ordinal);
    private readonly List<string> _duplicates = [];
    private Parser _parser = null!;
    private int _depth;
    private int _nodes;

    /// <summary>Keys that are there twice, as the strict decoder reports them.</summary>
    public IReadOnlyList<string> Duplicates => _duplicates;

    /// <exception cref="JsonFormatException">The text is no YAML.</exception>
    public object? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            _parser = new Parser(new StringReader(Encoding.UTF8.GetString(utf8)));
            _parser.Consume<StreamStart>();
            if (_parser.Accept<StreamEnd>(out _))
            {
                return null;
            }

            _parser.Consume<DocumentStart>();
            return Node();
        }
        catch (YamlException e)
        {
            throw new JsonFormatException(YamlProblems.Describe(e));
        }
    }

    private object? Node()
    {
        Count(1);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Copy(_anchors.GetValueOrDefault(alias.Value.Value));
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return Keep(scalar.Anchor, YamlScalar.Resolve(scalar));
        }

        if (++_depth > JsonLimits.Allowed)
        {
            throw JsonLimits.Allowed < JsonLimits.Depth ? new JsonDepthException() : new JsonFormatException("exceeded max depth");
        }

        var node = _parser.TryConsume<SequenceStart>(out var sequence) ? Keep(sequence.Anchor, Sequence()) : Mapping();
        _depth--;
        return node;
    }

    // Aliases of aliases could grow a small text without bound, so copies count too.
    private object? Copy(object? node)
    {
        switch (node)
        {
            case JsonMap map:
                Count(map.Count);
                var copy = new JsonMap(map.Count);
                foreach (var (key, value) in map)
                {
                    copy.AddNew(key, Copy(value));
                }

                return copy;
            case JsonList list:
                Count(list.Count);
                var items = new JsonList(list.Count);
                foreach (var item in list)
                {
                    items.Add(Copy(item));
                }

                return items;
            default:
                return node;
        }
    }

    private void Count(int nodes)
    {
        _nodes += nodes;
        if (_nodes > MostNodes)
        {
            throw new JsonFormatException("yaml: document contains excessive aliasing");
        }
    }

    private JsonList Sequence()
    {
        var list = new JsonList();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            list.Add(Node());
        }

        return list;
    }

    private object? Mapping()
    {
        var start = _parser.Consume<MappingStart>();
        var map = new JsonMap();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var line = _parser.Current!.Start.Line;
            var key = KeyText(Node());
            var value = Node();
            if (key == "<<" && value is JsonMap merged)
            {
                Merge(map, merged);
                continue;
            }

            if (map.ContainsKey(key))
            {
                _duplicates.Add($"  line {line.ToString(CultureInfo.InvariantCulture)}: key {GoText.Quote(key)} already set in map");
            }

            map[key] = value;
        }

        return Keep(start.Anchor, map);
    }

    private void Merge(JsonMap map, JsonMap merged)
    {
        foreach (var (key, value) in merged)
        {
            if (!map.ContainsKey(key))
            {
                map[key] = Copy(value);
            }
        }
    }

    private T Keep<T>(AnchorName anchor, T value)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = value;
        }

        return value;
    }

    private static string KeyText(object? key) => key switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        null => "null",
        _ => GoText.Value(key),
    };
}
