using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Tests.Support;

namespace Vitess.Operator.Sdk.Tests.Operations;

public sealed class WaitUntilTests
{
    [Theory]
    [InlineData("01-seed-example")]
    [InlineData("05-sharded")]
    public async Task Ready_IsReached_WithPrimariesAndAllTablets(string golden)
    {
        await using var running = await RunningCluster.StartAsync(golden);

        var status = await running.ReadyAsync();

        status.IsReady.ShouldBeTrue();
        var shards = (await running.Kubernetes.Client.ListAllAsync<V2VitessShard>(running.Kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items;
        shards.ShouldNotBeEmpty();
        shards.ShouldAllBe(shard => shard.Status!.HasMaster == "True" && shard.Status.Tablets!.Values.All(tablet => tablet.Ready == "True"));
    }

    [Fact]
    public async Task Settled_ComesAfterReady_AndAChangeEndsIt()
    {
        await using var running = await RunningCluster.StartAsync("03-minimal");
        await running.CompleteAsync(running.Cluster.WaitUntilAsync(ClusterGoal.Settled, cancellationToken: TestContext.Current.CancellationToken));

        var patch = new JsonObject { ["spec"] = new JsonObject { ["vitessDashboard"] = new JsonObject { ["replicas"] = 2 } } };
        await running.Kubernetes.Client.PatchAsync(
            ResourceKind.Of<V2VitessCluster>(), running.Cluster.Name, new V1Patch(patch, V1Patch.PatchType.MergePatch), cancellationToken: TestContext.Current.CancellationToken);

        var status = await running.Cluster.ReadStatusAsync(TestContext.Current.CancellationToken);
        status.IsSettled.ShouldBeFalse();
        status.WaitsFor.ShouldContain(wait => wait.Reason == ClusterWaitReason.NotObserved && wait.Kind == "VitessCluster");
        (await running.CompleteAsync(running.Cluster.WaitUntilAsync(ClusterGoal.Settled, cancellationToken: TestContext.Current.CancellationToken))).IsSettled.ShouldBeTrue();
    }

    [Fact]
    public async Task Timeout_NamesWhatIsMissing()
    {
        await using var running = await RunningCluster.StartAsync("03-minimal", WorldProfile.Inert);

        var late = await Should.ThrowAsync<ClusterTimeoutException>(() => running.CompleteAsync(
            running.Cluster.WaitUntilAsync(ClusterGoal.Ready, TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken)));

        late.Message.ShouldContain("is not Ready after 00:05:00. Missing:");
        late.Message.ShouldContain("NoPrimary: it has no primary");
        late.Status!.WaitsFor.ShouldContain(wait => wait.Reason == ClusterWaitReason.NotReady && wait.Kind == "EtcdLockserver");
    }

    [Fact]
    public async Task Cancelling_IsTheCallers()
    {
        await using var running = await RunningCluster.StartAsync("03-minimal", WorldProfile.Inert);
        using var cancel = new CancellationTokenSource();
        var waiting = running.Cluster.WaitUntilAsync(ClusterGoal.Ready, cancellationToken: cancel.Token);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Gone_NeedsThePodsToBeGone()
    {
        await using var running = await RunningCluster.StartAsync("03-minimal");
        await running.ReadyAsync();

        await running.Kubernetes.Client.DeleteAsync<V2VitessCluster>(running.Cluster.Name, cancellationToken: TestContext.Current.CancellationToken);
        var gone = await running.CompleteAsync(running.Cluster.WaitUntilAsync(ClusterGoal.Gone, cancellationToken: TestContext.Current.CancellationToken));

        gone.IsGone.ShouldBeTrue();
        (await running.Kubernetes.Client.ListAllAsync<V1Pod>(running.Kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items.ShouldBeEmpty();
    }
}
