using k8s.Models;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Tests.Hosting.Health;

/// <summary>Each figure is judged by its own threshold.</summary>
public sealed class OperatorHealthTests
{
    private static readonly TopologyParameters Topology = new("etcd2", "etcd:2379", "/vitess/a/global");

    [Theory]
    [InlineData(179, HealthStatus.Healthy)]
    [InlineData(180, HealthStatus.Degraded)]
    [InlineData(899, HealthStatus.Degraded)]
    [InlineData(900, HealthStatus.Unhealthy)]
    public void WatchAge(int seconds, HealthStatus status)
    {
        var result = Judge(watches: [Watch(1), Watch(seconds)]);

        result.Status.ShouldBe(status, result.Description);
        result.Data["watchAge"].ShouldBe(TimeSpan.FromSeconds(seconds));
        result.Data["watchOldest"].ShouldBe("pods");
    }

    [Theory]
    [InlineData(119, HealthStatus.Healthy)]
    [InlineData(120, HealthStatus.Degraded)]
    [InlineData(659, HealthStatus.Degraded)]
    [InlineData(660, HealthStatus.Unhealthy)]
    public void QueueThatStands(int seconds, HealthStatus status)
    {
        var result = Judge(queues: [new("c", 5, TimeSpan.FromSeconds(seconds), TimeSpan.Zero, TimeSpan.FromMinutes(10))]);

        result.Status.ShouldBe(status, result.Description);
        result.Data["queueReady"].ShouldBe(5);
        result.Data["queueStall"].ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(659, 600, HealthStatus.Healthy)]
    [InlineData(660, 600, HealthStatus.Unhealthy)]
    [InlineData(99999, null, HealthStatus.Healthy)]
    public void PassThatGoesOnAfterItsDeadline(int seconds, int? deadline, HealthStatus status)
    {
        var limit = deadline is { } given ? TimeSpan.FromSeconds(given) : (TimeSpan?)null;
        var result = Judge(queues: [new("c", 0, null, TimeSpan.FromSeconds(seconds), limit)]);

        result.Status.ShouldBe(status, result.Description);
        result.Data["longestPass"].ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(299, HealthStatus.Healthy)]
    [InlineData(300, HealthStatus.Degraded)]
    [InlineData(999999, HealthStatus.Degraded)]
    public void TopologyThatIsDown_NeverMakesTheProcessUnhealthy(int seconds, HealthStatus status)
    {
        var result = Judge(topologies: [new(Topology, null, TimeSpan.FromSeconds(seconds), 9, TopologyErrorKind.Timeout)]);

        result.Status.ShouldBe(status, result.Description);
        result.Data["topologiesDown"].ShouldBe(status == HealthStatus.Healthy ? "" : "/vitess/a/global");
    }

    [Fact]
    public void BeforeTheFirstList_QueuesSayNothing()
    {
        var result = Judge(synced: false, watches: [Watch(null)], queues: [new("c", 5, TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.FromMinutes(10))]);

        (result.Status, result.Description).ShouldBe((HealthStatus.Degraded, "Not everything has been listed yet."));
    }

    [Fact]
    public void WorstFault_DecidesAndComesFirst_AllAreTold()
    {
        var result = Judge(
            watches: [Watch(200)],
            queues: [new("c", 0, null, TimeSpan.FromHours(1), TimeSpan.FromMinutes(10))],
            topologies: [new(Topology, null, TimeSpan.FromHours(1), 9, TopologyErrorKind.Timeout)]);

        result.Status.ShouldBe(HealthStatus.Unhealthy);
        result.Description.ShouldBe(
            "A pass of c has run for 3600 s, longer than its deadline. Nothing was heard of pods for 200 s (the watch is Watching). " +
            "The topology /vitess/a/global at etcd:2379 has not been reached for 3600 s (Timeout).");
    }

    private static WatchHealth Watch(int? seconds) =>
        new(ResourceKind.Of<V1Pod>(), InformerState.Watching, seconds is { } known ? TimeSpan.FromSeconds(known) : null);

    private static HealthCheckResult Judge(bool synced = true, WatchHealth[]? watches = null, QueueHealth[]? queues = null, TopologyHealth[]? topologies = null) =>
        OperatorHealth.Judge(new(new(synced, watches ?? [], queues ?? []), topologies ?? []), new(), []);
}
