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

    private static string Key(JsonObject item) => $"{item["kind"]} {item["metadata"]!["name"]}";
}
