using System.Text.Json.Nodes;
using TestSupport;

namespace Vitess.Operator.Cli.Tests.Commands;

public sealed class ValidateCommandTests
{
    private const string Bad = """
        apiVersion: planetscale.com/v2
        kind: VitessCluster
        metadata:
          name: example
        spec:
          cells:
          - name: zone1
          vitessDashboard:
            cells: [zone2]
          updateStrategy: {type: Immediate}
        """;

    private static readonly string Golden = SharedFiles.PathOf("golden", "01-seed-example", "input.yaml");

    [Fact]
    public async Task Json_IsAnArrayOfFindings_AndErrorsEndWith1()
    {
        var result = await Cli.RunWithInputAsync(Bad, "validate", "-f", "-", "-o", "json");

        result.Code.ShouldBe(1, result.Error);
        var finding = JsonNode.Parse(result.Out)!.AsArray().Single(item => (string?)item!["code"] == "V0405")!;
        ((string?)finding["severity"]).ShouldBe("error");
        ((string?)finding["path"]).ShouldBe("spec.vitessDashboard.cells[0]");
        ((string?)finding["object"]).ShouldBe("VitessCluster/example");
        ((string?)finding["file"]).ShouldBe("stdin");
        ((int?)finding["line"]).ShouldBe(9);
        ((string?)finding["message"]).ShouldNotBeNullOrEmpty();
        ((string?)finding["fix"]).ShouldNotBeNullOrEmpty();
        ((string?)finding["source"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task WarningsAlone_EndWith0()
    {
        var result = await Cli.RunAsync("validate", "-f", Golden);

        result.Code.ShouldBe(0, result.Out);
        result.Out.ShouldContain("warning V0707");
        result.Out.ShouldContain("0 errors, ");
    }

    [Fact]
    public async Task Sarif_NamesEachRuleAndLine()
    {
        var result = await Cli.RunWithInputAsync(Bad, "validate", "-f", "-", "-o", "sarif", "--suppress", "V1009");

        var log = JsonNode.Parse(result.Out)!;
        ((string?)log["version"]).ShouldBe("2.1.0");
        var run = log["runs"]!.AsArray().ShouldHaveSingleItem()!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string?)rule!["id"]).ToList();
        foreach (var item in run["results"]!.AsArray())
        {
            rules[(int)item!["ruleIndex"]!].ShouldBe((string?)item["ruleId"]);
            ((int)item["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!).ShouldBeGreaterThan(0);
            ((string?)item["level"]).ShouldBeOneOf("error", "warning", "note");
        }

        run["results"]!.AsArray().ShouldContain(item => (string?)item!["ruleId"] == "V1009" && (string?)item["suppressions"]![0]!["kind"] == "external");
    }

    /// <summary>The standard's sections on run, reportingDescriptor, result, location, region and suppression: what must be there, and of which form.</summary>
    [Fact]
    public async Task Sarif_HasWhatTheStandardRequires()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sarif-").FullName, "my cluster.yaml");
        await File.WriteAllTextAsync(file, Bad, TestContext.Current.CancellationToken);
        foreach (var given in new[] { file, Path.GetRelativePath(Environment.CurrentDirectory, file) })
        {
            var log = JsonNode.Parse((await Cli.RunAsync("validate", "-f", given, "-o", "sarif", "--suppress", "V1009")).Out)!.AsObject();

            log.Select(field => field.Key).ShouldBe(["$schema", "version", "runs"]);
            var run = log["runs"]![0]!;
            var driver = run["tool"]!["driver"]!;
            ((string?)driver["name"]).ShouldNotBeNullOrEmpty();
            var rules = driver["rules"]!.AsArray();
            rules.Select(rule => (string?)rule!["id"]).ShouldBeUnique();
            rules.ShouldAllBe(rule => ((string?)rule!["shortDescription"]!["text"])!.Length > 0 && Levels.Contains((string?)rule["defaultConfiguration"]!["level"]));
            foreach (var result in run["results"]!.AsArray())
            {
                ((string?)rules[(int)result!["ruleIndex"]!]!["id"]).ShouldBe((string?)result["ruleId"]);
                ((string?)result["message"]!["text"]).ShouldNotBeNullOrEmpty();
                Levels.ShouldContain((string?)result["level"]);
                var place = result["locations"]![0]!["physicalLocation"]!;
                ((int)place["region"]!["startLine"]!).ShouldBeGreaterThanOrEqualTo(1);
                var uri = new Uri((string)place["artifactLocation"]!["uri"]!, UriKind.RelativeOrAbsolute);
                uri.OriginalString.ShouldEndWith("my%20cluster.yaml");
                uri.IsAbsoluteUri.ShouldBe(given == file);
                if (!uri.IsAbsoluteUri)
                {
                    run["originalUriBaseIds"]![(string)place["artifactLocation"]!["uriBaseId"]!].ShouldNotBeNull();
                }

                result["suppressions"]?.AsArray().ShouldAllBe(one => (string?)one!["kind"] == "inSource" || (string?)one["kind"] == "external");
                result["fixes"].ShouldBeNull();
            }
        }
    }

    private static readonly string?[] Levels = ["none", "note", "warning", "error"];

    [Fact]
    public async Task Suppressed_IsListedAndDoesNotCount()
    {
        var result = await Cli.RunWithInputAsync(Bad, "validate", "-f", "-", "--suppress", "V0405,V1009");

        result.Code.ShouldBe(0, result.Out);
        result.Out.ShouldContain("suppressed V0405");
    }

    [Theory]
    [InlineData("a: [", "VD0102", 2)]
    [InlineData("apiVersion: planetscale.com/v2\nkind: VitessCluster\nmetadata: {name: a}\nspec:\n  cels: []\n", "VD0301", 5)]
    [InlineData("apiVersion: planetscale.com/v2\nkind: VitessCluster\nmetadata: {name: a}\nspec:\n  cells: 5\n", "VD0303", 5)]
    [InlineData("", "VD0106", 1)]
    public async Task WhatCannotBeRead_IsAFindingWithALine(string text, string code, int line)
    {
        var result = await Cli.RunWithInputAsync(text, "validate", "-f", "-", "-o", "json");

        result.Code.ShouldBe(1, result.Error);
        JsonNode.Parse(result.Out)!.AsArray().ShouldContain(item => (string?)item!["code"] == code && (int?)item["line"] == line);
    }

    [Fact]
    public async Task Previous_ShowsWhatAChangeDoes()
    {
        using var folder = new TemporaryFolder();
        var changed = folder.Write("new.yaml", (await File.ReadAllTextAsync(Golden, TestContext.Current.CancellationToken)).Replace("storage: 10Gi", "storage: 5Gi", StringComparison.Ordinal));

        var result = await Cli.RunAsync("validate", "-f", changed, "--previous", Golden);

        result.Code.ShouldBe(1, result.Out);
        result.Out.ShouldContain("error V1202");
    }

    [Fact]
    public async Task Context_TellsOfZonesWithoutNodes()
    {
        using var folder = new TemporaryFolder();
        var nodes = folder.Write("nodes.yaml", "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Node, metadata: {name: n}}]}");
        var zoned = Bad.Replace("  - name: zone1", "  - name: zone1\n    zone: eu-1", StringComparison.Ordinal);

        (await Cli.RunWithInputAsync(zoned, "validate", "-f", "-", "--context", nodes)).Out.ShouldContain("error V0406");
        (await Cli.RunWithInputAsync(zoned, "validate", "-f", "-")).Out.ShouldContain("info V0406");
    }

    [Fact]
    public async Task Target_DecidesWhatIsAnError()
    {
        var single = Bad.Replace("cells: [zone2]", "cells: [zone1]", StringComparison.Ordinal) + "\n  images: {vtorc: 'vitess/lite:v23.0.0', vtadmin: 'vitess/vtadmin:v23.0.0'}";

        (await Cli.RunWithInputAsync(single, "validate", "-f", "-", "--target", "original@2.18")).Out.ShouldContain("error V0809");
        (await Cli.RunWithInputAsync(single, "validate", "-f", "-")).Out.ShouldNotContain("V0809");
    }

    [Theory]
    [InlineData("--target", "mine")]
    [InlineData("--vitess-version", "new")]
    [InlineData("--kubernetes-version", "2")]
    [InlineData("--context", "/no/such/file")]
    [InlineData("-o", "xml")]
    public async Task WrongOptions_EndWith2(string option, string value) => (await Cli.RunAsync("validate", "-f", Golden, option, value)).ShouldFail(2, value);
}
