using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Tests.Commands;

public sealed class RenderCommandTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All().Select(golden => golden.Name)];

    [Fact]
    public async Task Json_IsOneArraySortedByKindThenName_WithoutTheInput()
    {
        var objects = (await Cli.RunAsync("render", "-f", Clusters.QuickstartFile, "-o", "json")).Objects();

        var keys = objects.Select(Key).ToList();
        keys.ShouldBe(keys.Order(StringComparer.Ordinal));
        keys.ShouldContain("Pod example-etcd-faf13de3-1");
        keys.ShouldContain("Pod example-vttablet-zone1-2469782763-bfadd780");
        keys.ShouldContain("Pod example-vttablet-zone1-2548885007-46a852d0");
        keys.ShouldContain("Deployment example-zone1-vtctld-1d4dcad0");
        keys.ShouldContain("Deployment example-zone1-vtgate-bc6cde92");
        keys.ShouldNotContain(key => key.StartsWith("VitessCluster ", StringComparison.Ordinal) || key.StartsWith("Secret ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OwnerReferences_HaveAnEmptyUid()
    {
        var objects = (await Cli.RunAsync("render", "-f", Clusters.QuickstartFile, "-o", "json")).Objects();

        var owners = objects.SelectMany(item => item["metadata"]!["ownerReferences"]?.AsArray() ?? []).ToList();
        owners.Count.ShouldBeGreaterThan(10);
        owners.ShouldAllBe(owner => (string?)owner!["uid"] == string.Empty);
    }

    [Fact]
    public async Task Yaml_IsTheDefault_AndSaysTheSame()
    {
        var json = (await Cli.RunAsync("render", "-f", Clusters.QuickstartFile, "-o", "json")).Objects();

        var yaml = await Cli.RunAsync("render", "-f", Clusters.QuickstartFile);

        yaml.Code.ShouldBe(0, yaml.Error);
        var documents = VitessDocuments.Read(yaml.Out);
        documents.Count.ShouldBe(json.Count);
        foreach (var (document, item) in documents.Zip(json))
        {
            JsonDifferences.Between(item, document.ToJson()).ShouldBeEmpty(Key(item));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task GoldenCases_AreRenderedAsRecorded(string golden)
    {
        var objects = (await Cli.RunAsync("render", "-f", SharedFiles.PathOf("golden", golden, "input.yaml"), "-o", "json")).Objects().ToDictionary(Key);

        var sent = GoldenCase.Of(golden).Sent;
        objects.Keys.ShouldBe(sent.Select(entry => $"{entry["kind"]} {entry["name"]}"), ignoreOrder: true);
        foreach (var entry in sent)
        {
            GoldenComparer.Compare(entry, objects[$"{entry["kind"]} {entry["name"]}"]).ShouldBeEmpty($"{entry["kind"]} {entry["name"]}");
        }
    }

    [Fact]
    public async Task BackupRun_AddsTheJobsOfTheSchedules()
    {
        var file = SharedFiles.PathOf("golden", "07-backup-s3-schedule", "input.yaml");
        var without = (await Cli.RunAsync("render", "-f", file, "-o", "json", "--stage", "running")).Objects().Select(Key).ToList();

        var with = (await Cli.RunAsync("render", "-f", file, "-o", "json", "--stage", "running", "--backup-run", "2026-01-31T03:00:00Z")).Objects().Select(Key).ToList();

        without.ShouldNotContain(key => key.StartsWith("Job ", StringComparison.Ordinal));
        with.Except(without).ShouldContain(key => key.StartsWith("Job ", StringComparison.Ordinal) && key.Contains("-1769828400-", StringComparison.Ordinal));
        without.Except(with).ShouldBeEmpty();
    }

    [Fact]
    public async Task BackupRun_RefusesWhatIsNoTime()
    {
        var result = await Cli.RunAsync("render", "-f", Clusters.QuickstartFile, "--backup-run", "tonight");

        result.Code.ShouldBe(2);
        result.Error.ShouldContain("--backup-run: 'tonight' is no date and time");
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(2, 300)]
    [InlineData(16, 2)]
    [InlineData(65536, 1)]
    public async Task WidthThatCannotBoundTheParts_LeavesTheShardsOut_AndIsNamed(int width, int parts)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("cluster.yaml", Clusters.TwoCells.Replace("parts: 1", $"parts: {parts}\n            hexWidth: {width}", StringComparison.Ordinal));

        var result = await Cli.RunAsync("render", "-f", file, "-o", "json");

        var keys = result.Objects().Select(Key).ToList();
        keys.ShouldContain(key => key.StartsWith("VitessKeyspace ", StringComparison.Ordinal));
        keys.ShouldNotContain(key => key.StartsWith("VitessShard ", StringComparison.Ordinal));
        result.Error.ShouldContain("spec.keyspaces[0].partitionings[0].equal.hexWidth");
    }

    private static string Key(JsonObject item) => $"{item["kind"]} {item["metadata"]!["name"]}";
}
