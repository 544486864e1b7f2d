using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Tests.Golden;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Checking;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Adoption;

/// <summary>An engine that takes over what the Go operator made writes no spec, and leaves what could be handed back.</summary>
public sealed class AdoptionTests
{
    /// <summary>The name under which the Go operator writes, and that of somebody else, such as a restore.</summary>
    private static readonly string[] Managers = ["vitess-operator", "another-manager"];

    public static MatrixTheoryData<string, string> Cases => new(GoldenCase.All().Select(golden => golden.Name), Managers);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ObjectsOfTheGoOperator_AreTakenOverWithoutAWrite(string name, string manager)
    {
        var golden = GoldenCase.Of(name);
        await using var cluster = await VitessTestCluster.StartAsync(
            GoldenWorld.Options(WorldProfile.Inert, lockserversReachable: false) with { Programs = [] }, TestContext.Current.CancellationToken);
        await RecordedObjects.LoadAsync(cluster, golden, manager);
        using var log = new ObjectLog();
        using var checker = new SafetyChecker(cluster);

        await using (var engine = new EngineProgram(cluster, EngineProgram.DefaultOptions(cluster), handler: checker.CreateHandler(), log: log))
        {
            await PumpAsync(cluster, engine);
        }

        var writes = log.ByObject();
        writes.Where(write => !IsVtadminSecret(write.Key)).Select(write => $"{write.Key} {string.Join(", ", write.Value)}").ShouldBeEmpty();
        writes.Keys.Count(IsVtadminSecret).ShouldBe(golden.Stored.Count(value => IsVtadminSecret($"{value["kind"]}/{value["metadata"]!["name"]}")));
        checker.Violations.Where(violation => !violation.Write.Contains(" secrets/", StringComparison.Ordinal)).ShouldBeEmpty();
        Recorded.Differences(golden.Stored, await GoldenWorld.ObjectsAsync(cluster)).ShouldBeEmpty("the Go operator would find what it left");
    }

    /// <summary>
    /// The Go operator's Secrets of VTAdmin carry neither labels nor an owner, so they are known by their names and given both, once (D-19).
    /// Nothing that is mounted changes.
    /// </summary>
    private static bool IsVtadminSecret(string name) => name.StartsWith("Secret/", StringComparison.Ordinal) && name.Contains("-vtadmin-", StringComparison.Ordinal);

    /// <summary>Several looks at everything.</summary>
    private static async Task PumpAsync(VitessTestCluster cluster, EngineProgram engine)
    {
        for (var minute = 0; minute < 3; minute++)
        {
            while (await engine.StepAsync(TestContext.Current.CancellationToken))
            {
            }

            cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
