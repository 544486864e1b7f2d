using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Builds the nodes of one YAML document from the events of the parser.</summary>
internal sealed class YamlTree(Parser parser, YamlMerge merge, FindingList findings)
{
    /// <summary>The most lists and maps within one another.</summary>
    public const int MaxDepth = 128;

    private readonly Dictionary<string, SourceNode> _anchors = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>Reads the node that follows the current event.</summary>
    /// <exception cref="YamlException">The syntax is wrong, or the document is too deep.</exception>
    public SourceNode Read()
    {
        parser.MoveNext();
        return Current();
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    private static int Column(ParsingEvent at) => (int)at.Start.Column;

    private SourceNode Current() => parser.Current switch
    {
        Scalar scalar => Anchored(scalar, Value(scalar)),
        SequenceStart start => Anchored(start, List(start)),
        MappingStart start => Anchored(start, Map(start)),
        AnchorAlias alias => Alias(alias),
        var other => throw new SemanticErrorException(other!.Start, other.End, "expected a value"),
    };

    private SourceNode Anchored(NodeEvent at, SourceNode node)
    {
        if (!at.Anchor.IsEmpty)
        {
            _anchors[at.Anchor.Value] = node;
        }

        return node;
    }

    private static SourceScalar Value(Scalar scalar)
    {
        var isTaggedString = scalar.Tag is { IsEmpty: false, Value: "tag:yaml.org,2002:str" or "!" };
        var isPlain = scalar.Style == ScalarStyle.Plain && !isTaggedString;
        return new(scalar.Value, isPlain, !isPlain, Line(scalar), Column(scalar));
    }

    private SourceAlias Alias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            findings.Add(DocumentFindingCodes.Alias, Line(alias), Column(alias), "", $"no anchor &{alias.Value.Value} stands before this alias");
            target = new SourceScalar("", IsPlain: true, IsString: false, Line(alias), Column(alias));
        }

        return new(target, Line(alias), Column(alias));
    }

    private SourceList List(SequenceStart start)
    {
        Enter(start);
        var items = new List<SourceNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            items.Add(Current());
        }

        _depth--;
        return new(items, Line(start), Column(start));
    }

    private SourceMap Map(MappingStart start)
    {
        Enter(start);
        var entries = new List<SourceEntry>();
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = Current();
            parser.MoveNext();
            Add(entries, key is SourceAlias alias ? alias.Target : key, Current());
        }

        _depth--;
        return new(entries, Line(start), Column(start));
    }

    private void Add(List<SourceEntry> entries, SourceNode key, SourceNode value)
    {
        if (key is SourceScalar { IsPlain: true, Text: "<<" })
        {
            merge.Add(entries, value);
        }
        else if (key is SourceScalar scalar)
        {
            entries.Add(new(scalar, value));
        }
        else
        {
            findings.Add(DocumentFindingCodes.Syntax, key, "", $"{key.Noun} cannot be a key", "write the key as text");
        }
    }

    private void Enter(ParsingEvent at)
    {
        if (++_depth > MaxDepth)
        {
            throw new MaximumRecursionLevelReachedException(at.Start, at.End, "");
        }
    }
}
