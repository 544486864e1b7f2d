using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Faults;

public sealed class FaultTests
{
    private static readonly FaultCase[] Cases = [.. FaultCases.All, .. PlacementFaultCases.All];

    public static TheoryData<string> Names => [.. Cases.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RootCause_OfASimulatedFault_ComesFirst(string name)
    {
        var fault = Cases.Single(item => item.Name == name);
        using var folder = new TemporaryFolder();
        await FaultRun.CaptureAsync(fault, folder.Root);

        var result = await Cli.RunAsync("explain", "cluster", "shop", "--from", folder.Root, "-o", "json");

        result.Code.ShouldBe(1, result.Out + result.Error);
        var findings = JsonNode.Parse(result.Out)!.AsArray();
        var text = string.Join('\n', findings.Select(finding => $"{finding!["code"]} {finding["object"]} {finding["path"]} [{string.Join(", ", finding["children"]!.AsArray().Select(child => (string?)child!["code"]))}]: {finding["cause"]}"));
        fault.Code.Split('|').ShouldContain((string?)findings[0]!["code"], text);
        ((string?)findings[0]!["object"])!.ShouldContain(fault.Object, Case.Sensitive, text);
        ((string?)findings[0]!["path"])!.ShouldStartWith(fault.Path ?? string.Empty, Case.Sensitive, text);
        findings[0]!["evidence"]!.AsArray().ShouldNotBeEmpty(text);
        findings.Select(finding => (string)finding!["code"]!).Except(fault.Code.Split('|')).ShouldBeEmpty(text);
    }

    [Fact]
    public async Task WithoutAFault_NothingIsFound()
    {
        using var folder = new TemporaryFolder();
        await FaultRun.CaptureAsync(new("nothing", string.Empty, string.Empty) { Spec = FaultCases.Stores, Objects = FaultCases.Credentials }, folder.Root);

        var result = await Cli.RunAsync("explain", "cluster", "--from", folder.Root, "-o", "json");

        result.Code.ShouldBe(0, result.Out + result.Error);
    }

    [Fact]
    public void Library_IsLarge_AndNoNameIsTwice()
    {
        Cases.Length.ShouldBeGreaterThanOrEqualTo(60);
        Cases.Select(item => item.Name).ShouldBeUnique();
    }
}
