using FsCheck;
using FsCheck.Fluent;
using TestSupport;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests.Tests.Policies;

/// <summary>The policies say on an API server what the rules in C# say.</summary>
public sealed class AdmissionPolicyTests
{
    private static readonly Arbitrary<int[]> Choices = ArbMap.Default.ArbFor<int[]>().Filter(choices => choices.Length <= 4);

    public static TheoryData<string> Targets => ["sdk", "original", "original@2.17", "original@2.8"];

    [Fact]
    public void Faults_BreakEveryRule() =>
        BrokenClusters.Faults.Select(fault => fault.Code).Append("V1202").Distinct().ShouldBe(AdmissionPolicies.Codes, ignoreOrder: true);

    [Fact]
    public void Rules_AreInThePolicyOrSayWhyNot()
    {
        RuleCatalogue.All.Where(rule => !rule.OnServer.StartsWith("no: ", StringComparison.Ordinal)).Select(rule => rule.Code).ShouldBe(AdmissionPolicies.Codes);
        foreach (var rule in CelRules.All)
        {
            var told = RuleCatalogue.Find(rule.Code)!.OnServer;
            told.Contains("definition", StringComparison.Ordinal).ShouldBe(rule.FitsDefinition, rule.Code);
            told.Contains("target original", StringComparison.Ordinal).ShouldBe(rule.ForOriginal, rule.Code);
        }
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(100, true)]
    public async Task Policy_ManyShards_AreNotTooMany(int shards, bool reversed)
    {
        await using var server = await PolicyServer.WithPolicyAsync("Deny");
        var cluster = BrokenClusters.Sound();
        var ranges = KeyRange.Partition(shards).Select(range => (range.Start, range.End));
        BrokenClusters.Custom(cluster, [.. reversed ? ranges.Reverse() : ranges]);
        cluster.Spec.Backup!.Schedules = [];

        var answer = await server.TryAsync(cluster);

        answer.Status.ShouldBe(201, answer.Text);
    }

    [Fact]
    public async Task Policy_RecordedClusters_AreLetInUnlessTheyCannotWork()
    {
        await using var server = await PolicyServer.WithPolicyAsync("Deny");

        foreach (var cluster in GoldenCase.All().Select(Cluster).Append(BrokenClusters.Sound()))
        {
            cluster.Metadata.NamespaceProperty = "default";
            var answer = await server.TryAsync(cluster);
            var errors = Errors(cluster, ValidationTarget.Sdk);
            answer.Status.ShouldBe(errors.Count == 0 ? 201 : 422, $"{string.Join(' ', errors)} {answer.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Policy_EachFault_HasTheVerdictOfTheRulesInCSharp(string name)
    {
        var target = ValidationTarget.Parse(name);
        await using var server = await PolicyServer.WithPolicyAsync("Warn", target);
        await using var denying = await PolicyServer.WithPolicyAsync("Deny", target);

        foreach (var (code, fault) in BrokenClusters.Faults)
        {
            var cluster = BrokenClusters.Sound();
            fault(cluster);
            var warned = await server.TryAsync(cluster);
            if (AdmissionPolicies.CodesFor(target).Contains(code) && (name == "original" || !code.StartsWith("V08", StringComparison.Ordinal)))
            {
                warned.Codes.ShouldContain(code, warned.Text);
            }

            warned.Codes.ShouldBe(Errors(cluster, target), $"{code}: {warned.Text}");
            (await denying.TryAsync(cluster)).Status.ShouldBe(warned.Codes.Count == 0 ? 201 : 422, code);
        }
    }

    [Fact]
    public async Task Definition_EachFaultOfItsRules_IsRefused()
    {
        var target = ValidationTarget.Parse("original");
        await using var server = await PolicyServer.WithRulesInDefinitionAsync(target);
        var fitting = CelRules.For(target).Where(rule => rule.FitsDefinition).Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);

        fitting.Count.ShouldBeGreaterThan(10);
        (await server.TryAsync(BrokenClusters.Sound())).Status.ShouldBe(201);
        foreach (var (code, fault) in BrokenClusters.Faults.Where(fault => fitting.Contains(fault.Code)))
        {
            var cluster = BrokenClusters.Sound();
            fault(cluster);
            var answer = await server.TryAsync(cluster);
            answer.Status.ShouldBe(422, code);
            answer.Codes.ShouldContain(code);
        }
    }

    [Theory]
    [InlineData("sdk")]
    [InlineData("original")]
    public async Task Policy_AnyMixOfFaults_HasTheVerdictOfTheRulesInCSharp(string name)
    {
        var target = ValidationTarget.Parse(name);
        await using var server = await PolicyServer.WithPolicyAsync("Warn", target);

        var compared = 0;

        Prop.ForAll(Choices, choices => compared += CompareAsync(server, target, choices).GetAwaiter().GetResult() ? 1 : 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(200));

        compared.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("10Gi", "9Gi", true)]
    [InlineData("10Gi", "10240Mi", false)]
    [InlineData("10Gi", "10G", true)]
    [InlineData("10Gi", "20Gi", false)]
    public async Task Policy_ShrunkVolume_IsRefusedAsTheRuleInCSharpDoes(string before, string now, bool refused)
    {
        await using var server = await PolicyServer.WithPolicyAsync("Warn");
        var old = BrokenClusters.WithStorage(before);
        await server.KeepAsync(BrokenClusters.WithStorage(before));

        foreach (var custom in new[] { false, true })
        {
            var changed = BrokenClusters.WithStorage(custom ? before : now, custom ? now : before);
            var answer = await server.TryChangeAsync(changed);

            answer.Codes.Contains("V1202").ShouldBe(refused, answer.Text);
            ClusterValidation.Check([changed], new ValidationContext { Previous = [old] }).Errors.Any(finding => finding.Code == "V1202").ShouldBe(refused);
        }
    }

    private static List<string> Errors(V2VitessCluster cluster, ValidationTarget target) =>
    [
        .. ClusterValidation.Check([cluster], new ValidationContext { Target = target }).Errors.Select(finding => finding.Code)
            .Intersect(AdmissionPolicies.CodesFor(target)).Order(StringComparer.Ordinal),
    ];

    // False of a cluster that the schema refuses: policies are not asked then.
    private static async Task<bool> CompareAsync(PolicyServer server, ValidationTarget target, int[] choices)
    {
        Action<V2VitessCluster>[] changes = [.. BrokenClusters.Faults.Select(fault => fault.Break), .. BrokenClusters.Variations];
        var cluster = BrokenClusters.Sound();
        foreach (var choice in choices)
        {
            changes[Math.Abs((choice * 31) % changes.Length)](cluster);
        }

        var answer = await server.TryAsync(cluster);
        if (answer.Status == 422)
        {
            return false;
        }

        answer.Codes.ShouldBe(Errors(cluster, target), $"{string.Join(' ', choices)}: {answer.Text}");
        return true;
    }

    private static V2VitessCluster Cluster(GoldenCase golden) =>
        VitessDocuments.Read(golden.Input).Select(document => document.Object).OfType<V2VitessCluster>().Single();
}
