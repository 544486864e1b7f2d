using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Tests.Support;

namespace Vitess.Operator.Sdk.Tests.Hosting.Health;

/// <summary>The health checks of an operator while something goes wrong around it, and after it was mended. All on virtual time.</summary>
public sealed class HealthOverTimeTests : IAsyncLifetime
{
    private VitessTestCluster _kubernetes = null!;
    private DeafClient _client = null!;
    private IHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _kubernetes = await SeededCluster.StartAsync("03-minimal");
        _client = new DeafClient(_kubernetes.CreateClient("vitess-operator"));
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(_kubernetes.Clock);
        builder.Services.AddVitessOperator().UseClient(_ => _client).UseTopology(_ => _kubernetes.World.Vitess).ConfigureEngine(options => options with { Jitter = () => 0.5 });
        _host = builder.Build();
        _kubernetes.AddProgram(_host.Services.GetRequiredService<VitessOperator>().StepAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_host).DisposeAsync();
        await _kubernetes.DisposeAsync();
    }

    [Fact]
    public async Task BringUp_IsNotReadyFirst_ThenHealthyThroughAnHourOfRest()
    {
        (await ReportAsync("ready")).Status.ShouldBe(HealthStatus.Unhealthy);
        (await ReportAsync("live")).Status.ShouldBe(HealthStatus.Degraded);

        await PassAsync(TimeSpan.FromMinutes(10));
        (await ReportAsync("ready")).Status.ShouldBe(HealthStatus.Healthy);
        for (var part = 0; part < 3; part++)
        {
            await PassAsync(TimeSpan.FromMinutes(20));
            (await ShouldBeAsync(HealthStatus.Healthy)).Data["topologies"].ShouldBe(1);
        }
    }

    [Fact]
    public async Task DeadWatches_AreDegraded_ThenUnhealthy_AndHealthyWhenTheyTellAgain()
    {
        await PassAsync(TimeSpan.FromMinutes(10));
        _client.IsDeaf = true;
        await PassAsync(TimeSpan.FromMinutes(5));
        (await ShouldBeAsync(HealthStatus.Degraded)).Description!.ShouldContain("Nothing was heard of vitessclusters for");

        await PassAsync(TimeSpan.FromMinutes(15));
        await ShouldBeAsync(HealthStatus.Unhealthy);
        _client.IsDeaf = false;
        await PassAsync(TimeSpan.FromMinutes(12));
        await ShouldBeAsync(HealthStatus.Healthy);
    }

    [Fact]
    public async Task TopologyDown_IsDegraded_NeverUnhealthy_AndHealthyWhenItIsReached()
    {
        await PassAsync(TimeSpan.FromMinutes(10));
        _kubernetes.World.Vitess.Topology.IsReachable = _ => false;
        await PassAsync(TimeSpan.FromMinutes(4));
        await ShouldBeAsync(HealthStatus.Healthy);
        await PassAsync(TimeSpan.FromMinutes(8));
        (await ShouldBeAsync(HealthStatus.Degraded)).Data["topologiesDown"].ShouldBe("/vitess/mini/global");
        (await ReportAsync("ready")).Status.ShouldBe(HealthStatus.Healthy, "the process can do no better");

        _kubernetes.World.Vitess.Topology.IsReachable = _ => true;
        await PassAsync(TimeSpan.FromMinutes(1));
        await ShouldBeAsync(HealthStatus.Healthy);
    }

    [Fact]
    public async Task QueueThatNobodyServes_IsDegraded_ThenUnhealthy_AndHealthyWhenItIsServed()
    {
        await PassAsync(TimeSpan.FromMinutes(10));

        // The clock alone goes on: periodic passes become due, and none is made.
        _kubernetes.Clock.Advance(TimeSpan.FromMinutes(4));
        (await ShouldBeAsync(HealthStatus.Degraded)).Description!.ShouldContain("objects wait for vitessshard-controller");
        _kubernetes.Clock.Advance(TimeSpan.FromMinutes(9));
        ((TimeSpan)(await ShouldBeAsync(HealthStatus.Unhealthy)).Data["queueStall"]).ShouldBeGreaterThan(TimeSpan.FromMinutes(11));

        await PassAsync(TimeSpan.FromMinutes(1));
        await ShouldBeAsync(HealthStatus.Healthy);
    }

    [Fact]
    public async Task TopologyOfAClusterThatIsGone_IsForgotten()
    {
        await PassAsync(TimeSpan.FromMinutes(10));
        _kubernetes.World.Vitess.Topology.IsReachable = _ => false;
        await PassAsync(TimeSpan.FromMinutes(10));
        await ShouldBeAsync(HealthStatus.Degraded);

        var cluster = (await _kubernetes.Client.ListAllAsync<V2VitessCluster>(_kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items.Single();
        await _kubernetes.Client.DeleteAsync(ResourceKind.Of<V2VitessCluster>(), new(_kubernetes.Namespace, cluster.Metadata.Name), null, TestContext.Current.CancellationToken);
        await PassAsync(TimeSpan.FromMinutes(10));
        (await ShouldBeAsync(HealthStatus.Healthy)).Data["topologies"].ShouldBe(0);
    }

    private Task PassAsync(TimeSpan time) => _kubernetes.RunAsync(time, TestContext.Current.CancellationToken);

    private async Task<HealthReportEntry> ShouldBeAsync(HealthStatus status)
    {
        var entry = (await ReportAsync("live")).Entries["vitess-operator"];
        entry.Status.ShouldBe(status, entry.Description);
        return entry;
    }

    private Task<HealthReport> ReportAsync(string tag) =>
        _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains(tag), TestContext.Current.CancellationToken);
}
