using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;

namespace Vitess.Operator.Sdk.Models.Tests.Definitions;

public class CustomResourceDefinitionTests
{
    public static TheoryData<string> Plurals => [.. CustomResourceDefinitions.All().Select(definition => definition.Spec.Names.Plural)];

    [Theory]
    [MemberData(nameof(Plurals))]
    public void Definition_EqualsThatOfTheOriginal(string plural)
    {
        var file = SharedFiles.PathOf("reference", "crds", $"planetscale.com_{plural}.yaml");
        var expected = VitessDocuments.Read(File.ReadAllBytes(file)).ShouldHaveSingleItem().ToJson();
        var actual = VitessDocuments.Read(VitessYaml.Write(Find(plural, descriptions: false))).ShouldHaveSingleItem().ToJson();

        JsonDifferences.Between(expected, actual).ShouldBeEmpty();
    }

    [Fact]
    public void Definitions_AreAllThatTheOriginalHas() =>
        CustomResourceDefinitions.All().Select(definition => $"planetscale.com_{definition.Spec.Names.Plural}.yaml")
            .ShouldBe(Directory.GetFiles(SharedFiles.PathOf("reference", "crds")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Plurals))]
    public void EveryField_SaysWhatItIsFor(string plural) =>
        WithoutDescription(VitessJson.ToNode(Find(plural, descriptions: true)), "").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Plurals))]
    public void Definition_FitsIntoTheAnnotationOfAnApply(string plural) =>
        VitessJson.Serialize(Find(plural, descriptions: true)).Length.ShouldBeLessThan(262144);

    private static V1CustomResourceDefinition Find(string plural, bool descriptions) =>
        CustomResourceDefinitions.All(descriptions).Single(definition => definition.Spec.Names.Plural == plural);

    private static IEnumerable<string> WithoutDescription(JsonNode? schema, string path) => schema switch
    {
        JsonObject map => map.SelectMany(field =>
            WithoutDescription(field.Value, $"{path}.{field.Key}").Concat(
                path.EndsWith(".properties", StringComparison.Ordinal) && field.Value!["description"] is null ? [$"{path}.{field.Key}"] : [])),
        JsonArray list => list.SelectMany((item, index) => WithoutDescription(item, $"{path}[{index}]")),
        _ => [],
    };
}
