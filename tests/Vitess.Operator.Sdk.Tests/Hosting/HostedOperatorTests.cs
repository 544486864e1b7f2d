using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TestSupport;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Tests.Support;

namespace Vitess.Operator.Sdk.Tests.Hosting;

public sealed class HostedOperatorTests
{
    [Fact]
    public async Task Host_RunsTheOperator_AndTellsItsHealth()
    {
        await using var cluster = await SeededCluster.StartAsync("03-minimal", WorldProfile.Inert);
        using var host = HostOf(cluster, options => options.LeaderElection.Lease = $"{cluster.Namespace}/operator");

        await host.StartAsync(TestContext.Current.CancellationToken);
        await WaitUntil.HoldsAsync("shards are made", async () => (await cluster.Client.ListAllAsync<V2VitessShard>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.Count > 0);

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        report.Entries["vitess-operator"].Status.ShouldBe(HealthStatus.Healthy, report.Entries["vitess-operator"].Description);
        report.Entries["vitess-operator"].Data["leader"].ShouldBe(true);
        await host.StopAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<VitessOperator>().IsLeader.ShouldBeFalse("the Lease is given back");
    }

    [Fact]
    public async Task SeveralOperators_LiveInOneHost()
    {
        await using var first = await SeededCluster.StartAsync("03-minimal", WorldProfile.Inert);
        await using var second = await SeededCluster.StartAsync("01-seed-example", WorldProfile.Inert);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        foreach (var (name, cluster) in new[] { ("one", first), ("two", second) })
        {
            builder.Services.AddVitessOperator(name, null).UseClient(_ => cluster.CreateClient("vitess-operator")).UseTopology(_ => cluster.World.Vitess);
        }

        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        foreach (var cluster in new[] { first, second })
        {
            await WaitUntil.HoldsAsync("shards are made", async () => (await cluster.Client.ListAllAsync<V2VitessShard>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.Count > 0);
        }

        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private static IHost HostOf(VitessTestCluster cluster, Action<VitessOperatorOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddVitessOperator(configure).UseClient(_ => cluster.CreateClient("vitess-operator")).UseTopology(_ => cluster.World.Vitess);
        return builder.Build();
    }
}
