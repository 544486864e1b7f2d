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

    [Fact]
    public void Faults_BreakEveryRule() =>
        BrokenClusters.Faults.Select(fault => fault.Code).Distinct().ShouldBe(AdmissionPolicies.Codes, ignoreOrder: true);

    [Fact]
    public async Task Policy_RecordedClusters_AreLetInUnlessTheyCannotWork()
    {
        await using var server = await PolicyServer.WithPolicyAsync("Deny");

        foreach (var cluster in GoldenCase.All().Select(Cluster).Append(BrokenClusters.Sound()))
        {
            cluster.Metadata.NamespaceProperty = "default";
            var answer = await server.TryAsync(cluster);
            var errors = ClusterValidation.Check([cluster]).Errors.Select(finding => finding.Code).Intersect(AdmissionPolicies.Codes).ToList();
            answer.Status.ShouldBe(errors.Count == 0 ? 201 : 422, $"{string.Join(' ', errors)} {answer.Text}");
        }
    }

    [Fact]
    public async Task Policy_EachFault_IsNamedByItsRule()
    {
        await using var server = await PolicyServer.WithPolicyAsync("Warn");
        await using var denying = await PolicyServer.WithPolicyAsync("Deny");

        foreach (var (code, fault) in BrokenClusters.Faults)
        {
            var cluster = BrokenClusters.Sound();
            fault(cluster);
            var warned = await server.TryAsync(cluster);
            warned.Codes.ShouldContain(code, warned.Text);
            (await denying.TryAsync(cluster)).Status.ShouldBe(422, code);
        }
    }

    [Fact]
    public async Task Definition_EachFaultOfItsRules_IsRefused()
    {
        await using var server = await PolicyServer.WithRulesInDefinitionAsync();
        var fitting = CelRules.All.Where(rule => rule.FitsDefinition).Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);

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

    [Fact]
    public async Task Policy_AnyMixOfFaults_HasTheVerdictOfTheRulesInCSharp()
    {
        await using var server = await PolicyServer.WithPolicyAsync("Warn");

        var compared = 0;

        Prop.ForAll(Choices, choices => compared += CompareAsync(server, choices).GetAwaiter().GetResult() ? 1 : 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60));

        compared.ShouldBeGreaterThan(200);
    }

    // False of a cluster that the schema refuses: policies are not asked then.
    private static async Task<bool> CompareAsync(PolicyServer server, int[] choices)
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

        var known = RuleCatalogue.All.Select(rule => rule.Code).Intersect(AdmissionPolicies.Codes).ToHashSet(StringComparer.Ordinal);
        known.ShouldNotBeEmpty();
        var expected = ClusterValidation.Check([cluster]).Errors.Select(finding => finding.Code).Where(known.Contains).Distinct().Order(StringComparer.Ordinal);
        answer.Codes.Where(known.Contains).ShouldBe(expected, $"{string.Join(' ', choices)}: {answer.Text}");
        return true;
    }

    private static V2VitessCluster Cluster(GoldenCase golden) =>
        VitessDocuments.Read(golden.Input).Select(document => document.Object).OfType<V2VitessCluster>().Single();
}
