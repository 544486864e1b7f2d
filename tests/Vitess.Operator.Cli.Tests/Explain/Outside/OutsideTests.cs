using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

public sealed class OutsideTests
{
    private static readonly OutsideCase[] Ill = [.. MemoryCases.All, .. SchedulingCases.All, .. StartCases.All, .. ShardCases.All, .. OperatorCases.All];

    public static TheoryData<string> IllNames => [.. Ill.Select(item => item.Name)];

    public static TheoryData<string> WellNames => [.. WellCases.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(IllNames))]
    public async Task RootCause_ComesFirst(string name)
    {
        var ill = Ill.Single(item => item.Name == name);

        var (findings, text) = await ExplainAsync(ill, 1);

        ill.Code.Split('|').ShouldContain((string?)findings[0]!["code"], text);
        ((string?)findings[0]!["object"])!.ShouldContain(ill.Object, Case.Sensitive, text);
        findings[0]!["evidence"]!.AsArray().ShouldNotBeEmpty(text);
        ((string?)findings[0]!["fix"]).ShouldNotBeNullOrEmpty(text);
        findings.Select(finding => (string)finding!["code"]!).Except(ill.Code.Split('|')).ShouldBeEmpty(text);
    }

    [Theory]
    [MemberData(nameof(WellNames))]
    public async Task Well_HasNoFinding(string name)
    {
        var (findings, text) = await ExplainAsync(WellCases.All.Single(item => item.Name == name), 0);

        findings.Count.ShouldBe(0, text);
    }

    private static async Task<(JsonArray Findings, string Text)> ExplainAsync(OutsideCase item, int code)
    {
        var capture = new Capture();
        item.Break(capture);
        using var folder = new TemporaryFolder();
        capture.Write(folder);

        var result = await Cli.RunAsync("explain", "cluster", "--from", folder.Root, "-o", "json");

        result.Code.ShouldBe(code, result.Out + result.Error);
        var findings = JsonNode.Parse(result.Out)!.AsArray();
        return (findings, string.Join('\n', findings.Select(finding => $"{finding!["code"]} {finding["object"]} {finding["path"]} [{string.Join(", ", finding["children"]!.AsArray().Select(child => (string?)child!["code"]))}]: {finding["cause"]}")));
    }
}
