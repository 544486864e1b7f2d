using System.Collections.Frozen;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>The table <c>kubernetes-shapes.txt</c>: the facts that the C# types of Kubernetes do not carry.</summary>
internal static class KubernetesShapes
{
    private static readonly FrozenDictionary<string, KubernetesTypeFacts> Table = Read(EmbeddedText.Lines("kubernetes-shapes.txt"));

    /// <summary>What is known about a type.</summary>
    public static KubernetesTypeFacts Of(Type type) => Table.GetValueOrDefault(type.Name, KubernetesTypeFacts.None);

    private static FrozenDictionary<string, KubernetesTypeFacts> Read(IEnumerable<string> lines)
    {
        var types = new Dictionary<string, KubernetesTypeFacts>(StringComparer.Ordinal);
        var fields = new Dictionary<string, KubernetesFieldFacts>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                var (name, facts) = KubernetesShapeLine.Parse(line);
                fields.Add(name, facts);
                continue;
            }

            fields = new Dictionary<string, KubernetesFieldFacts>(StringComparer.Ordinal);
            types.Add(line.Split(' ')[0], new KubernetesTypeFacts(line.EndsWith(" atomic", StringComparison.Ordinal), fields));
        }

        return types.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
