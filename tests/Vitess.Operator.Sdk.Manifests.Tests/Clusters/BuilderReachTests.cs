using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>Every field of a VitessCluster can be set by calls of the builder.</summary>
public sealed class BuilderReachTests
{
    [Fact]
    public void Replay_ClusterWithEveryFieldSet_IsEqual()
    {
        foreach (var cluster in SampleClusters.All())
        {
            JsonDifferences.Between(VitessJson.ToNode(cluster), VitessJson.ToNode(BuilderReplay.Of(cluster).BuildUnchecked())).ShouldBeEmpty();
        }
    }

    [Fact]
    public void SampleClusters_Together_HaveEveryFieldOfTheDefinition()
    {
        var set = SampleClusters.All().SelectMany(cluster => Paths(VitessJson.ToNode(cluster.Spec), "spec")).ToHashSet(StringComparer.Ordinal);
        var fields = FieldsOf(typeof(VitessClusterSpec), "spec").ToList();

        fields.Count.ShouldBeGreaterThan(400);
        fields.Where(field => !set.Contains(field)).ShouldBeEmpty();
    }

    private static IEnumerable<string> FieldsOf(Type type, string path) => FilledModel.Fields(type).SelectMany(property =>
    {
        var name = ((System.Text.Json.Serialization.JsonPropertyNameAttribute)Attribute.GetCustomAttribute(property, typeof(System.Text.Json.Serialization.JsonPropertyNameAttribute))!).Name;
        var place = $"{path}.{name}";
        var item = property.PropertyType.IsGenericType ? property.PropertyType.GenericTypeArguments[^1] : property.PropertyType;
        return typeof(ExtensibleObject).IsAssignableFrom(item) ? FieldsOf(item, place).Append(place) : [place];
    });

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(field => Paths(field.Value, $"{path}.{field.Key}")).Append(path),
        JsonArray list => list.SelectMany(item => Paths(item, path)).Append(path),
        _ => [path],
    };
}
