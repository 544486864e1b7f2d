using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>What was applied in the recordings and in the published examples can be written with the builder.</summary>
public sealed class GoldenBuilderTests
{
    public static TheoryData<string> Inputs() =>
    [
        .. SharedFiles.GoldenCases().Select(folder => Path.Combine("golden", Path.GetFileName(folder), "input.yaml")),
        .. Directory.GetFiles(SharedFiles.PathOf("reference", "manifests"), "*.yaml")
            .Select(Path.GetFileName)
            .Where(name => !name!.StartsWith("operator", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Path.Combine("reference", "manifests", name!)),
    ];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Replay_InputOfARecordingOrExample_IsEqual(string file)
    {
        var documents = VitessDocuments.Read(File.ReadAllText(SharedFiles.PathOf(file)), DocumentOptions.Lenient);
        var clusters = documents.Select(document => document.Object).OfType<V2VitessCluster>().ToList();

        clusters.ShouldNotBeEmpty();
        foreach (var cluster in clusters)
        {
            JsonDifferences.Between(VitessJson.ToNode(cluster), VitessJson.ToNode(BuilderReplay.Of(cluster).BuildUnchecked())).ShouldBeEmpty();
        }
    }
}
