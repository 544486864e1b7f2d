using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Durability;

public class DurabilityRulesTests
{
    private const string TwoCells = "[{name: zone1}, {name: zone2}]";
    private const string ThreeCells = "[{name: zone1}, {name: zone2}, {name: zone3}]";

    [Theory]
    [InlineData(null, 1, 0, "V2102")]
    [InlineData("none", 2, 0, "")]
    [InlineData("semi_sync", 1, 0, "V0708")]
    [InlineData("semi_sync", 2, 0, "V0707")]
    [InlineData("semi_sync", 3, 0, "")]
    [InlineData("semi_sync", 0, 0, "")]
    [InlineData("semi_sync", 1000000, 0, "")]
    [InlineData("semi_sync", 2, 1, "V0705 V0707")]
    [InlineData("semi_sync", 1, 1, "V0708")]
    [InlineData("semi_sync_with_rdonly_ack", 1, 0, "V0708")]
    [InlineData("semi_sync_with_rdonly_ack", 1, 1, "V0707")]
    [InlineData("semi_sync_with_rdonly_ack", 2, 1, "")]
    [InlineData("cross_cell", 3, 0, "V0709")]
    [InlineData("cross_cell", 3, 2, "V0709")]
    [InlineData("cross_cell_with_rdonly_ack", 3, 2, "V0709")]
    [InlineData("nonsense", 1, 0, "")]
    public void Policy_InOneCell_GetsTheCodes(string? policy, int replicas, int readOnly, string codes) =>
        Codes(new ClusterText([new(replicas), .. ReadOnly(readOnly, "zone1")]) { Policy = policy }).ShouldBe(codes);

    [Theory]
    [InlineData("cross_cell", 1, 1, 0, "V2101")]
    [InlineData("cross_cell", 2, 1, 0, "V2101")]
    [InlineData("cross_cell", 2, 2, 0, "")]
    [InlineData("cross_cell", 1, 1, 1, "")]
    [InlineData("cross_cell", 0, 3, 0, "V0709")]
    [InlineData("semi_sync", 1, 1, 0, "V0707")]
    [InlineData("semi_sync", 2, 1, 0, "")]
    public void Policy_OverCells_GetsTheCodes(string policy, int first, int second, int third, string codes) =>
        Codes(new ClusterText(new(first), new(second, "zone2"), new(third, "zone3")) { Policy = policy, Cells = ThreeCells }).ShouldBe(codes);

    [Theory]
    [InlineData("cross_cell", "V0705 V2101")]
    [InlineData("cross_cell_with_rdonly_ack", "")]
    public void ReadOnlyInAThirdCell_CountsUnderItsPolicyAlone(string policy, string codes) =>
        Codes(new ClusterText(new(1), new(1, "zone2"), new(1, "zone3", "rdonly")) { Policy = policy, Cells = ThreeCells }).ShouldBe(codes);

    [Fact]
    public void CrossCell_InOneCell_NamesThePoolsAndTheFix()
    {
        var finding = new ClusterText(new PoolText(3)) { Policy = "cross_cell", Cells = TwoCells }.Findings(null, "V0709").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Path.ShouldBe($"{ClusterText.Template}.tabletPools");
        finding.Message.ShouldContain("hang");
        finding.Fix.ShouldNotBeNull().ShouldContain("two cells");
    }

    [Fact]
    public void ExternalTablets_AreNotJudged()
    {
        const string External = "externalDatastore: {user: u, host: h, port: 1, database: d, credentialsSecret: {name: s, key: k}}";

        Codes(new ClusterText(new PoolText(1, Type: "externalmaster", Extra: External)) { Policy = "semi_sync" }).ShouldBe("");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void EnforceSemiSync_FewerThanThree_IsRefusedWithTheReason(int replicas)
    {
        var finding = new ClusterText(new PoolText(replicas), new PoolText(1, Type: "rdonly")) { Replication = "{enforceSemiSync: true}" }.Findings(null, "V0710").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Path.ShouldBe($"{ClusterText.Template}.replication.enforceSemiSync");
        finding.Message.ShouldContain("no effect any more");
        finding.Message.ShouldContain("fewer than 3");
        finding.Fix.ShouldNotBeNull().ShouldContain("durabilityPolicy: semi_sync");
    }

    [Theory]
    [InlineData("true", null, FindingSeverity.Warning)]
    [InlineData("true", "semi_sync", FindingSeverity.Info)]
    [InlineData("false", null, FindingSeverity.Info)]
    public void EnforceSemiSync_Otherwise_IsReportedAsWithoutEffect(string value, string? policy, FindingSeverity severity)
    {
        var finding = new ClusterText(new PoolText(3)) { Replication = $"{{enforceSemiSync: {value}}}", Policy = policy }.Findings(null, "V0710").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(severity);
        finding.Message.ShouldContain("no effect any more");
    }

    [Fact]
    public void EnforceSemiSync_OverTwoPools_CountsBoth() =>
        new ClusterText(new(2), new(1, "zone2")) { Replication = "{enforceSemiSync: true}", Cells = TwoCells }.Findings(null, "V0710")
            .ShouldHaveSingleItem().Severity.ShouldBe(FindingSeverity.Warning);

    /// <summary>Of all that was published or recorded, one asks for acknowledgements from another cell and has only one.</summary>
    [Theory]
    [MemberData(nameof(KnownFiles))]
    public void PublishedAndRecordedClusters_HaveNoErrorButTheOneMeant(string file)
    {
        var documents = VitessDocuments.Read(File.ReadAllText(SharedFiles.PathOf(file)), DocumentOptions.Lenient with { KeepOtherKinds = true });
        var errors = ClusterValidation.Check(documents).Errors.Where(finding => finding.Code is "V0705" or "V0707" or "V0708" or "V0709" or "V0710" or "V2101" or "V2102");

        errors.Select(finding => finding.Code).ShouldBe(file == "golden/05-sharded/input.yaml" ? ["V0709"] : []);
    }

    public static TheoryData<string> KnownFiles() => new(KnownClusters.Files());

    private static string Codes(ClusterText cluster) => string.Join(
        " ", cluster.Findings(null, "V0705", "V0707", "V0708", "V0709", "V0710", "V2101", "V2102").Select(finding => finding.Code).Order(StringComparer.Ordinal));

    private static IEnumerable<PoolText> ReadOnly(int count, string cell) => count == 0 ? [] : [new PoolText(count, cell, "rdonly")];
}
