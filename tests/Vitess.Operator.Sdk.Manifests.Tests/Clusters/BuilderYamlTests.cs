using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

public sealed class BuilderYamlTests
{
    [Fact]
    public void ToYaml_WithoutComments_IsThePlainTextOfTheCluster()
    {
        foreach (var cluster in SampleClusters.All().Concat(GoldenCase.All().Select(Cluster)))
        {
            VitessClusterBuilder.From(cluster).ToYamlUnchecked().ShouldBe(VitessYaml.Write(cluster));
        }
    }

    [Theory]
    [InlineData(YamlComments.Own)]
    [InlineData(YamlComments.None)]
    [InlineData(YamlComments.Fields)]
    public void ToYaml_WithAnyComments_ReadsAsTheSameCluster(YamlComments comments)
    {
        foreach (var cluster in SampleClusters.All())
        {
            var builder = VitessClusterBuilder.From(cluster).WithComment("the whole\nspec").WithComment("spec.cells[0].gateway", "here: a # sign");

            var read = VitessDocuments.Read<V2VitessCluster>(builder.ToYamlUnchecked(comments), DocumentOptions.Lenient);

            JsonDifferences.Between(VitessJson.ToNode(cluster), VitessJson.ToNode(read)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void ToYaml_Comments_StandAboveTheirParts()
    {
        var lines = VitessClusterBuilderTests.Shop()
            .EditCell("zone1", cell => cell.WithComment("the only cell"))
            .WithComment("spec.images.mysqld", "from MySQL")
            .ToYamlUnchecked().Split('\n').ToList();

        lines[lines.IndexOf("  # the only cell") + 1].ShouldBe("  - name: zone1");
        lines[lines.IndexOf("    # from MySQL") + 1].ShouldBe("    mysqld:");
    }

    [Fact]
    public void ToYaml_OfFields_SaysWhatTheyAreFor()
    {
        var lines = VitessClusterBuilderTests.Shop().ToYamlUnchecked(YamlComments.Fields).Split('\n').ToList();

        var place = lines.IndexOf("      replicas: 2");
        lines[place - 1].TrimStart().ShouldStartWith("# ");
    }

    private static V2VitessCluster Cluster(GoldenCase golden) =>
        VitessDocuments.Read(golden.Input).Select(document => document.Object).OfType<V2VitessCluster>().Single();
}
