using System.Text.Json.Nodes;
using TestSupport;

namespace Vitess.Operator.Sdk.Models.Tests.Documents;

public class ManifestTests
{
    public static TheoryData<string> Manifests => [.. Files("reference/manifests", "reference/manifests-v2.7", "reference/crds", "golden")];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Manifest_ReadsStrictlyAndComesBackWhole(string file)
    {
        var options = new DocumentOptions { IsStrict = !UsesRemovedFields(file), Source = file };
        var documents = VitessDocuments.Read(File.ReadAllBytes(SharedFiles.PathOf(file)), options);

        var again = VitessDocuments.Read(VitessYaml.WriteAll(documents), options);

        again.Count.ShouldBe(documents.Count);
        foreach (var (before, after) in documents.Zip(again))
        {
            JsonDifferences.Between(before.ToJson(), after.ToJson()).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Manifest_KeepsItsTextualValues(string file)
    {
        var text = File.ReadAllText(SharedFiles.PathOf(file));
        var expected = PlainYaml.Read(text);
        var actual = PlainYaml.Read(VitessYaml.WriteAll(VitessDocuments.Read(text, DocumentOptions.Lenient)));

        JsonDifferences.Between(new JsonArray([.. expected]), new JsonArray([.. actual])).ShouldBeEmpty();
    }

    [Fact]
    public void ManifestsOfOldReleases_AreRefusedForRemovedFieldsOnly()
    {
        var findings = Files("reference/manifests-v2.7").Where(UsesRemovedFields)
            .SelectMany(file => Should.Throw<DocumentException>(() => VitessDocuments.Read(File.ReadAllBytes(SharedFiles.PathOf(file)))).Findings)
            .ToList();

        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(finding => finding.Code == DocumentFindingCodes.UnknownField && finding.Hint!.StartsWith("removed in release", StringComparison.Ordinal));
    }

    private static bool UsesRemovedFields(string file) =>
        File.ReadAllText(SharedFiles.PathOf(file)) is var text
        && (text.Contains("enforceSemiSync", StringComparison.Ordinal) || text.Contains("configSecret", StringComparison.Ordinal))
        && text.Contains("apiVersion: planetscale.com/v2\n", StringComparison.Ordinal);

    private static IEnumerable<string> Files(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(SharedFiles.PathOf(folder), "*.yaml", SearchOption.AllDirectories))
        .Where(path => Path.GetFileName(path) != "kustomization.yaml") // no object
        .Select(path => Path.GetRelativePath(SharedFiles.Root, path))
        .Order(StringComparer.Ordinal);
}
