using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>No spec brings the rules down, however odd: parts of known clusters are taken out, emptied, doubled and replaced.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Values = ["null", "[]", "{}", "\"\"", "0", "-1", "2147483647", "true", "\"a b\"", "[null]", "\"80\"", "[{}]"];

    private static readonly IReadOnlyList<JsonObject> Known = [.. KnownClusters.Files()
        .SelectMany(file => VitessDocuments.Read(File.ReadAllText(SharedFiles.PathOf(file.Split('/'))), DocumentOptions.Lenient))
        .Where(document => document.Object is V2VitessCluster).Select(document => document.ToJson())];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void MutilatedSpecs_GiveFindings(int run)
    {
        for (var i = 0; i < 150; i++)
        {
            var random = new Random((run * 1000) + i);
            var json = (JsonObject)Known[random.Next(Known.Count)].DeepClone();
            var before = (V2VitessCluster)VitessDocuments.Read(json.ToJsonString(), DocumentOptions.Lenient)[0].Object!;
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                Mutilate(json["spec"]!, random);
            }

            Should.NotThrow(() => Check(json, before), json.ToJsonString());
        }
    }

    private static void Check(JsonObject json, V2VitessCluster before)
    {
        IReadOnlyList<VitessDocument> documents;
        try
        {
            documents = VitessDocuments.Read(json.ToJsonString(), DocumentOptions.Lenient);
        }
        catch (DocumentException)
        {
            return; // a value of the wrong type is told by reading
        }

        var context = new ValidationContext { Previous = [before], Secrets = [], Nodes = [], PriorityClasses = [], StorageClasses = [] };
        ClusterValidation.Check(documents, context).Findings.ShouldNotBeNull();
        ClusterValidation.Check(documents, context with { Target = ValidationTarget.Original(17), Nodes = null }).Findings.ShouldNotBeNull();
    }

    private static void Mutilate(JsonNode root, Random random)
    {
        var nodes = Inner(root).ToList();
        var node = nodes[random.Next(nodes.Count)];
        var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                var key = map.ElementAt(random.Next(map.Count)).Key;
                map[key] = value;
                break;
            case JsonArray { Count: > 0 } list when random.Next(2) == 0:
                list.Add(list[random.Next(list.Count)]?.DeepClone());
                break;
            case JsonArray { Count: > 0 } list:
                list[random.Next(list.Count)] = value;
                break;
        }
    }

    private static IEnumerable<JsonNode> Inner(JsonNode node) => node switch
    {
        JsonObject map => map.Select(entry => entry.Value).OfType<JsonNode>().SelectMany(Inner).Append(map),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Inner).Append(list),
        _ => [],
    };
}
