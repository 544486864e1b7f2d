using System.Text.RegularExpressions;
using TestSupport;

namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>Each fact of the reference: an example that the rule finds, and one that it leaves alone.</summary>
public sealed partial class FactTests
{
    private static IReadOnlyList<FactCase> Cases { get; } = [.. NameAndShardFacts.All, .. PoolAndImageFacts.All, .. BackupAndGatewayFacts.All, .. OtherRules.All];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Cases.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void BadExample_IsFound_AndGoodOneIsNot(int index)
    {
        var fact = Cases[index];

        var bad = fact.Findings(good: false);

        bad.ShouldNotBeEmpty($"{fact}: the bad example is not found");
        bad.ShouldAllBe(finding => finding.Message.Length > 0 && finding.Source.Length > 0);
        bad.ShouldContain(finding => finding.Path.Contains(fact.Path), $"{fact}: {string.Join(", ", bad.Select(finding => finding.Path))}");
        fact.Findings(good: true).ShouldBeEmpty($"{fact}: the good example is found");
    }

    [Fact]
    public void SoundCluster_HasNoFindings() =>
        ClusterValidation.Check([SoundCluster.Read()]).Findings.Select(finding => finding.ToString()).ShouldBeEmpty();

    [Fact]
    public void EveryFact_IsDecidedOrHasAReason()
    {
        var facts = Fact().Matches(File.ReadAllText(SharedFiles.PathOf("reference", "validation-facts.md"))).Select(match => "V" + match.Groups[1].Value).Distinct().ToList();
        var decided = Cases.Select(fact => fact.Fact).Concat(ByCapacity).ToHashSet();

        facts.Where(fact => !decided.Contains(fact) && !Undecidable.Reasons.ContainsKey(fact)).ShouldBeEmpty();
        facts.Count(decided.Contains).ShouldBeGreaterThanOrEqualTo(120);
    }

    [Fact]
    public void EveryRule_HasAnExampleThatItFindsAndOneThatItLeavesAlone() =>
        RuleCatalogue.All.Select(rule => rule.Code).Except(Cases.Select(fact => fact.Code)).ShouldBeEmpty();

    [Fact]
    public void Catalogue_NamesEveryCodeOnce()
    {
        RuleCatalogue.All.GroupBy(rule => rule.Code).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
        RuleCatalogue.All.ShouldAllBe(rule => CodePattern().IsMatch(rule.Code) && rule.Title.Length > 0 && rule.Example.Length > 0 && rule.Source.Length > 0);
    }

    // Whether Pods find room is worked out by scheduling them: see the tests on capacity.
    private static readonly string[] ByCapacity = ["V1404", "V1405"];

    [GeneratedRegex(@"^\| V-(\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Fact();

    [GeneratedRegex(@"^V\d{4}$")]
    private static partial Regex CodePattern();
}
