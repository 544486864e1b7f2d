using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Tests.Support;

namespace Vitess.Operator.Sdk.Tests.Operations;

public sealed class DrainTests
{
    private const string Started = "drain.planetscale.com/started";
    private const string Owner = "vitess-operator-sdk/drain-owner";

    [Fact]
    public async Task Primary_IsHandedOver_AndTheRequestIsWithdrawnAtTheEnd()
    {
        await using var running = await RunningCluster.StartAsync("01-seed-example");
        await running.ReadyAsync();
        await running.Kubernetes.RunAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        var primary = await PrimaryAsync(running);

        var drain = await running.CompleteAsync(running.Cluster.DrainAsync(primary, "new disk", cancellationToken: TestContext.Current.CancellationToken));

        (await NextPrimaryAsync(running)).ShouldNotBe(primary);
        (await PodAsync(running, drain.Pod)).GetAnnotation(Started).ShouldBe("new disk");
        await drain.DisposeAsync();
        await running.Kubernetes.RunAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        (await PodAsync(running, drain.Pod)).Metadata.Annotations.Keys.Where(key => key.StartsWith("drain.", StringComparison.Ordinal) || key == Owner).ShouldBe(["drain.planetscale.com/supported"]);
    }

    [Fact]
    public async Task DrainThatTakesTooLong_IsWithdrawn()
    {
        await using var running = await RunningCluster.StartAsync("03-minimal");
        await running.ReadyAsync();
        var only = await PrimaryAsync(running);

        var late = await Should.ThrowAsync<DrainException>(() => running.CompleteAsync(
            running.Cluster.DrainAsync(only, "no other tablet", new() { Timeout = TimeSpan.FromMinutes(3) }, TestContext.Current.CancellationToken)));

        late.Message.ShouldContain("is not drained after 00:03:00: the operator has acknowledged it and waits");
        (await TabletsAsync(running)).ShouldAllBe(pod => pod.GetAnnotation(Started) == null && pod.GetAnnotation(Owner) == null);
    }

    [Fact]
    public async Task LeftoversOfACrash_AreFoundByTheirOwner_AndOthersAreLeftAlone()
    {
        await using var running = await RunningCluster.StartAsync("01-seed-example");
        await running.ReadyAsync();
        var pods = await TabletsAsync(running);
        await AnnotateAsync(running, pods[0], "crashed", "my-tool");
        await AnnotateAsync(running, pods[1], "at work", "another-tool");

        var withdrawn = await running.Cluster.WithdrawDrainsAsync("my-tool", TestContext.Current.CancellationToken);

        withdrawn.Select(pod => pod.Name).ShouldBe([pods[0].Metadata.Name]);
        (await TabletsAsync(running)).Select(pod => pod.GetAnnotation(Started)).Where(text => text is not null).ShouldBe(["at work"]);
    }

    [Fact]
    public async Task TabletThatSomebodyElseDrains_IsRefused()
    {
        await using var running = await RunningCluster.StartAsync("01-seed-example");
        await running.ReadyAsync();
        var primary = await PrimaryAsync(running);
        var pod = (await TabletsAsync(running)).Single(pod => primary.ToString().EndsWith(pod.GetLabel("planetscale.com/tablet-uid"), StringComparison.Ordinal));
        await AnnotateAsync(running, pod, "node work", null);

        var refused = await Should.ThrowAsync<DrainException>(() => running.Cluster.DrainAsync(primary, "mine", cancellationToken: TestContext.Current.CancellationToken));

        refused.Message.ShouldContain("is being drained by somebody else: node work");
        (await PodAsync(running, new(running.Kubernetes.Namespace, pod.Metadata.Name))).GetAnnotation(Started).ShouldBe("node work");
    }

    private static Task<V1Pod> AnnotateAsync(RunningCluster running, V1Pod pod, string reason, string? owner)
    {
        var annotations = new JsonObject { [Started] = reason, [Owner] = owner };
        var patch = new V1Patch(new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = annotations } }, V1Patch.PatchType.MergePatch);
        return running.Kubernetes.Client.PatchAsync<V1Pod>(new(running.Kubernetes.Namespace, pod.Metadata.Name), patch, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task<TabletAlias> PrimaryAsync(RunningCluster running) =>
        TabletAlias.Parse((await running.Kubernetes.Client.ListAllAsync<V2VitessShard>(running.Kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items[0].Status!.MasterAlias!);

    private static async Task<TabletAlias> NextPrimaryAsync(RunningCluster running)
    {
        // The status follows the topology in the next pass.
        await running.Kubernetes.RunAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return await PrimaryAsync(running);
    }

    private static async Task<IReadOnlyList<V1Pod>> TabletsAsync(RunningCluster running) =>
        [.. (await running.Kubernetes.Client.ListAllAsync<V1Pod>(running.Kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items
            .Where(pod => pod.GetLabel("planetscale.com/component") == "vttablet").OrderBy(pod => pod.Metadata.Name, StringComparer.Ordinal)];

    private static Task<V1Pod> PodAsync(RunningCluster running, NamespacedName name) => running.Kubernetes.Client.GetAsync<V1Pod>(name, TestContext.Current.CancellationToken);
}
