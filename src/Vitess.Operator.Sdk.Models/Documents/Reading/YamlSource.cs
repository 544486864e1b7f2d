using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Reads YAML text into nodes, one per document.</summary>
internal static class YamlSource
{
    /// <summary>The roots of all documents that hold something. A fault of the syntax ends the reading.</summary>
    public static IReadOnlyList<SourceNode> Read(string text, DocumentOptions options, FindingList findings)
    {
        var roots = new List<SourceNode>();
        try
        {
            var merge = new YamlMerge(options.MaxAliasedNodes, findings);
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart)
                {
                    AddDocument(new YamlTree(parser, merge, findings), roots);
                }
            }
        }
        catch (YamlException failure)
        {
            YamlFaults.Add(text, failure, findings);
        }

        return roots;
    }

    private static void AddDocument(YamlTree tree, List<SourceNode> roots)
    {
        var root = tree.Read();
        if (root is not SourceScalar { IsNull: true })
        {
            roots.Add(root);
        }
    }
}
