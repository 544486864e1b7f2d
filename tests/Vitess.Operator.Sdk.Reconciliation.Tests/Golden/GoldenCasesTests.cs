using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

public sealed class GoldenCasesTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All().Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task WithoutTopologyAndKubelet_EverythingIsStoredAsRecorded(string name)
    {
        var golden = GoldenCase.Of(name);
        await using var cluster = await GoldenWorld.StartAsync(golden.Input, WorldProfile.Inert, lockserversReachable: false);

        await GoldenWorld.SettleAsync(cluster);

        Recorded.Differences(golden.Stored, await GoldenWorld.ObjectsAsync(cluster)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task WithEverythingHealthy_EverythingRunsAsRecorded(string name)
    {
        var golden = GoldenCase.Of(name);
        await using var cluster = await GoldenWorld.StartAsync(golden.Input, WorldProfile.Healthy);

        await GoldenWorld.SettleAsync(cluster);

        Recorded.Differences(golden.Running, await GoldenWorld.ObjectsAsync(cluster)).ShouldBeEmpty();
    }
}
