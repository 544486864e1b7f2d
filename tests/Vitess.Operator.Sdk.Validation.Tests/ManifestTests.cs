using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>The recorded inputs and the published manifests: no error, unless what they show is dangerous, and warnings that are true.</summary>
public sealed class ManifestTests
{
    /// <summary>Errors that are true: under cross_cell one cell cannot acknowledge.</summary>
    private static readonly Dictionary<string, string[]> Errors = new()
    {
        ["golden/05-sharded/input.yaml"] = ["V0709"],
    };

    /// <summary>
    /// Warnings: the recorded init script makes no accounts and does not turn read only off (V0613, V0614), mysqld of plain vitess/lite (V0811); the published ones
    /// have a claim for one node (V0908), floating tags (V0805), fields that were removed (V2005, V0710), shards while resharding (V0512), and so on. The minimal one has no gateway, so nobody may log in (V1009).
    /// </summary>
    private static readonly string[] Warnings =
    [
        "V0403", "V0512", "V0613", "V0614", "V0620", "V0707", "V0710", "V0803", "V0805", "V0806", "V0807", "V0808", "V0811", "V0813", "V0814", "V0907", "V0908", "V0928",
        "V0929", "V1001", "V1009", "V1401", "V2005", "V2101", "V2102",
    ];

    public static TheoryData<string> Files => [.. KnownClusters.Files()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Known_HaveNoErrorsButTheListed(string file)
    {
        var report = ClusterValidation.Check(VitessDocuments.Read(File.ReadAllText(SharedFiles.PathOf(file.Split('/'))), DocumentOptions.Lenient with { Source = file }));

        report.Errors.Select(finding => finding.Code).ShouldBe(Errors.GetValueOrDefault(file, []));
        report.Warnings.Select(finding => finding.Code).Except(Warnings).ShouldBeEmpty();
        report.Findings.ShouldAllBe(finding => finding.File == file && finding.Line > 0 && finding.Object.Contains('/'));
    }
}
