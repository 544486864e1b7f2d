using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Memory;

public class MemoryRulesTests
{
    private const string Path = ClusterText.Template + ".tabletPools[0].mysqld.resources.limits.memory";

    [Fact]
    public void Mysql8With256Mi_IsAnErrorThatNamesTheNumber()
    {
        var finding = new ClusterText(new PoolText(3, Memory: "256Mi")).Findings(null, "V15").ShouldHaveSingleItem();

        finding.Code.ShouldBe("V1501");
        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Path.ShouldBe(Path);
        finding.Message.ShouldContain("killed at initialisation");
        finding.Message.ShouldContain("256Mi");
        finding.Fix.ShouldNotBeNull().ShouldContain("1024Mi");
    }

    [Theory]
    [InlineData("1024Mi", null)]
    [InlineData("1Gi", null)]
    [InlineData("1.5G", null)]
    [InlineData(null, null)]
    [InlineData("768Mi", "V1502")]
    [InlineData("640Mi", "V1501")]
    [InlineData("512Mi", "V1501")]
    [InlineData("0.25Gi", "V1501")]
    [InlineData("1", "V1501")]
    public void Mysql8_WithALimit_GetsTheCode(string? limit, string? code) =>
        new ClusterText(new PoolText(3, Memory: limit)).Findings(null, "V15").Select(finding => finding.Code).ShouldBe(code is null ? [] : [code]);

    [Theory]
    [InlineData("{mysql56Compatible: \"mysql:5.7.44\"}", "256Mi", "V1502")]
    [InlineData("{mysql56Compatible: \"mysql:5.7.44\"}", "512Mi", null)]
    [InlineData("{mysql56Compatible: \"vitess/lite:v14.0.0\"}", "512Mi", null)]
    [InlineData("{mysql80Compatible: \"mysql:8.4.3\"}", "1Gi", null)]
    [InlineData("{mariadb103Compatible: \"mariadb:10.3\"}", "128Mi", "V1502")]
    public void OtherServers_AreEstimated_AndNeverAnError(string mysqld, string limit, string? code) =>
        new ClusterText(new PoolText(3, Memory: limit)) { Mysqld = mysqld }.Findings(null, "V15").Select(finding => finding.Code).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void KeyspaceWithOtherImage_IsJudgedByThatImage() =>
        new ClusterText(new PoolText(3, Memory: "512Mi")) { Mysqld = "{mysql56Compatible: \"mysql:5.7\"}", KeyspaceImages = "{mysqld: {mysql80Compatible: \"mysql:8.0.40\"}}" }
            .Findings(null, "V15").ShouldHaveSingleItem().Code.ShouldBe("V1501");

    [Fact]
    public void BufferPoolTooLarge_FixNamesOneThatFits()
    {
        var finding = new ClusterText(new PoolText(3, Memory: "2Gi", Overrides: "[mysqld]\\ninnodb-buffer-pool-size=4G\\n")).Findings(null, "V15").ShouldHaveSingleItem();

        finding.Code.ShouldBe("V1501");
        finding.Fix.ShouldNotBeNull().ShouldContain("innodb_buffer_pool_size in configOverrides to 1024M");
    }

    [Fact]
    public void PoolsOfVttablet_CountAsConnections()
    {
        const string Flags = "vttablet: {resources: {}, extraFlags: {queryserver_config_pool_size: \"300\"}}";
        var yaml = new ClusterText(new PoolText(3)).Yaml.Replace("vttablet: {resources: {requests: {cpu: 100m, memory: 256Mi}}}", Flags, StringComparison.Ordinal);

        ClusterValidation.Check(VitessDocuments.Read(yaml)).Findings.Where(finding => finding.Code == "V1502").ShouldHaveSingleItem();
    }

    [Fact]
    public void LimitOfTheNamespace_CountsWhereNoneIsGiven()
    {
        var range = new V1LimitRange
        {
            Metadata = new() { Name = "defaults", NamespaceProperty = "default" },
            Spec = new() { Limits = [new() { Type = "Container", DefaultProperty = new Dictionary<string, ResourceQuantity> { ["memory"] = new("256Mi") } }] },
        };

        new ClusterText(new PoolText(3, Memory: null)).Findings(new() { LimitRanges = [range] }, "V1501").ShouldHaveSingleItem();
        new ClusterText(new PoolText(3, Memory: "1Gi")).Findings(new() { LimitRanges = [range] }, "V1501").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(KnownFiles))]
    public void PublishedAndRecordedClusters_HaveEnoughMemory(string file)
    {
        var documents = VitessDocuments.Read(File.ReadAllText(SharedFiles.PathOf(file)), DocumentOptions.Lenient with { KeepOtherKinds = true });

        ClusterValidation.Check(documents).Findings.Where(finding => finding.Code is "V1501" or "V1502").ShouldBeEmpty();
    }

    public static TheoryData<string> KnownFiles() => new(KnownClusters.Files());
}
