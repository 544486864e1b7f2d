using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Checking;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Safety;

/// <summary>A cluster that runs, without an engine, and a client whose writes are checked. One shard of three replicas under semi_sync.</summary>
internal sealed class SafetyWorld : IAsyncDisposable
{
    private static readonly Lazy<Task<VitessTestClusterSnapshot>> Running = new(BringUpAsync);
    private readonly HttpClient _http;

    private SafetyWorld(VitessTestCluster cluster, SafetyCheckerOptions? options)
    {
        Cluster = cluster;
        Checker = new SafetyChecker(cluster, options);
        _http = new HttpClient(Checker.CreateHandler());
        Client = new KubernetesObjectClient(_http, cluster.BaseUri, timeProvider: cluster.Clock);
    }

    public VitessTestCluster Cluster { get; }

    public SafetyChecker Checker { get; }

    /// <summary>Writes as the operator would.</summary>
    public IObjectClient Client { get; }

    public IEnumerable<SafetyInvariant> Broken => Checker.Violations.Select(violation => violation.Invariant);

    public static async Task<SafetyWorld> StartAsync(SafetyCheckerOptions? options = null)
    {
        var settings = GoldenWorld.Options(WorldProfile.Healthy) with { Programs = [], From = await Running.Value };
        var cluster = await VitessTestCluster.StartAsync(settings, TestContext.Current.CancellationToken);
        await cluster.RunAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        return new SafetyWorld(cluster, options);
    }

    /// <summary>The Pods of the tablets: the primary first.</summary>
    public Task<List<JsonObject>> TabletsAsync() => TabletsAsync(Kinds.Pod);

    /// <summary>Pods or claims of the tablets, in order of their names; the primary is the first.</summary>
    public async Task<List<JsonObject>> TabletsAsync(ResourceKind kind)
    {
        var all = (await Cluster.Client.ListAllAsync(kind, Cluster.Namespace)).Items.Where(item => item.GetLabel(VitessLabels.Component) == VitessComponents.VtTablet);
        return [.. all.OrderBy(item => item.GetLabel(VitessLabels.TabletUid), StringComparer.Ordinal)];
    }

    public Task DeleteAsync(ResourceKind kind, JsonObject value) => Client.DeleteAsync(kind, NamespacedName.Of(value));

    /// <summary>Lets a Pod be lost, without the operator's doing.</summary>
    public async Task LoseAsync(JsonObject pod)
    {
        await Cluster.Client.DeleteAsync(Kinds.Pod, NamespacedName.Of(pod));
        await Cluster.RunAsync(TimeSpan.FromSeconds(1));
    }

    public async Task<JsonObject> OnlyAsync(ResourceKind kind) => (await Cluster.Client.ListAllAsync(kind, Cluster.Namespace)).Items.Single();

    public Task PatchAsync(ResourceKind kind, JsonObject value, JsonObject patch) =>
        Client.PatchAsync(kind, NamespacedName.Of(value), new V1Patch(patch, V1Patch.PatchType.MergePatch));

    public async ValueTask DisposeAsync()
    {
        Checker.Dispose();
        _http.Dispose();
        await Cluster.DisposeAsync();
    }

    private static async Task<VitessTestClusterSnapshot> BringUpAsync()
    {
        var input = await File.ReadAllTextAsync(SharedFiles.PathOf("golden", "flows", "a-image-change-immediate", "input.yaml"));
        await using var cluster = await GoldenWorld.StartAsync(input, WorldProfile.Healthy);
        await GoldenWorld.SettleAsync(cluster);
        return cluster.Snapshot();
    }
}
