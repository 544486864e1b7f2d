using Generators;
using Generators.KubernetesModels;

namespace KubernetesClient.Tests.Generation;

public sealed class KubernetesModelsGeneratorTests
{
    [Fact]
    public void SharedNames_GetTheirGroup_OthersDoNot() =>
        KubernetesModelsGenerator.Generate(
            """
            {"definitions":{
              "io.k8s.api.a.v1.Thing":{"properties":{"x":{"type":"string"}}},
              "io.k8s.api.b.v1.Thing":{"properties":{"x":{"type":"string"}}},
              "io.k8s.api.b.v2.Thing":{"properties":{"x":{"type":"string"}}},
              "io.k8s.api.b.v1.Empty":{"type":"object"}}}
            """).Keys.ShouldBe(["Av1Thing.cs", "Bv1Thing.cs", "V2Thing.cs"]);

    [Fact]
    public void RequiredValues_LoseTheirQuestionMark_AtEveryDepth()
    {
        var text = KubernetesModelsGenerator.Generate(
            """
            {"definitions":{"io.k8s.api.a.v1.Thing":{"required":["r"],"properties":{
              "r":{"type":"array","items":{"type":"integer","format":"int64"}},
              "o":{"type":"object","additionalProperties":{"type":"array","items":{"type":"boolean"}}},
              "x-own-name":{"type":"number"}}}}}
            """)["V1Thing.cs"];
        text.ShouldContain("public IList<long> R { get; set; }");
        text.ShouldContain("public IDictionary<string, IList<bool?>> O { get; set; }");
        text.ShouldContain("public double? XOwnName { get; set; }");
    }

    [Theory]
    [InlineData("{}", "definitions")]
    [InlineData("""{"definitions":{"a.v1.B":{"properties":{"x":{"$ref":"#/definitions/a.v1.C"}}}}}""", "a.v1.C")]
    [InlineData("""{"definitions":{"a.v1.B":{"properties":{"x":{"type":"array"}}}}}""", "items")]
    [InlineData("""{"definitions":{"a.v1.B":{"properties":{"x":{"type":"tuple"}}}}}""", "tuple")]
    [InlineData("""{"definitions":{"a.v1.B":1}}""", "a.v1.B")]
    public void UselessDefinitions_AreExplained(string json, string message) =>
        Should.Throw<InvalidDataException>(() => KubernetesModelsGenerator.Generate(json)).Message.ShouldContain(message);

    [Fact]
    public void Folder_HoldsWhatWasGenerated_AndNothingElse()
    {
        using var folder = new TestFolder();
        folder.Write("Old.cs", "");
        folder.Write("Kept.txt", "");
        var files = new Dictionary<string, string> { ["A.cs"] = "a", ["B.cs"] = "b" };
        GeneratedFolder.Write(folder.Path, "*.cs", files).ShouldContain("2 written, 1 deleted");
        GeneratedFolder.Write(folder.Path, "*.cs", files).ShouldContain("0 written, 0 deleted");
        Directory.GetFiles(folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ShouldBe(["A.cs", "B.cs", "Kept.txt"]);
    }

    [Theory]
    [InlineData]
    [InlineData("unknown")]
    [InlineData("kubernetes-models", "one argument")]
    public void WrongCommandLine_ShowsTheUsage(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        GeneratorCommands.Run(args, output, errors).ShouldBe(2);
        errors.ToString().ShouldContain("kubernetes-models DEFINITIONS.json OUTPUT-FOLDER");
    }
}
