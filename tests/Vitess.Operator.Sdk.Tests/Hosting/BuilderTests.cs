using System.Text.Json.Nodes;
using k8s.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Tests.Support;

namespace Vitess.Operator.Sdk.Tests.Hosting;

public sealed class BuilderTests
{
    [Fact]
    public async Task OwnController_RunsBesideTheEngines_WithItsContext()
    {
        await using var kubernetes = await SeededCluster.StartAsync("03-minimal", WorldProfile.Inert);
        using var host = HostOf(kubernetes, vitess => vitess.AddController<Noter>(options => options with { Workers = 1 }));

        await RunAsync(kubernetes, host);

        var shard = (await kubernetes.Client.ListAllAsync<V2VitessShard>(kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items.Single();
        shard.Metadata.Annotations["noted"].ShouldBe("yes");
        shard.Metadata.Finalizers.ShouldBe(["example.com/noted"]);
    }

    [Fact]
    public async Task Customizer_IsMadeByTheContainer()
    {
        await using var kubernetes = await SeededCluster.StartAsync("03-minimal", WorldProfile.Inert);
        using var host = HostOf(kubernetes, vitess => vitess.AddCustomizer<Team>());

        await RunAsync(kubernetes, host);

        var services = (await kubernetes.Client.ListAllAsync<V1Service>(kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items;
        services.Where(service => service.GetLabel("planetscale.com/cluster") is not null).ShouldAllBe(service => service.GetAnnotation("team") == "db");
    }

    [Theory]
    [InlineData("team=shop", true)]
    [InlineData("team in (shop, other),!legacy", true)]
    [InlineData("team!=shop", false)]
    [InlineData("team notin (shop)", false)]
    [InlineData("legacy", false)]
    public async Task ForClusters_LeavesTheOthersAlone(string selector, bool works)
    {
        await using var kubernetes = await SeededCluster.StartAsync("03-minimal", WorldProfile.Inert);
        var cluster = (await kubernetes.Client.ListAllAsync<V2VitessCluster>(kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items.Single();
        var label = new V1Patch(new JsonObject { ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["team"] = "shop" } } }, V1Patch.PatchType.MergePatch);
        await kubernetes.Client.PatchAsync<V2VitessCluster>(new(kubernetes.Namespace, cluster.Metadata.Name), label, cancellationToken: TestContext.Current.CancellationToken);
        using var host = HostOf(kubernetes, vitess => vitess.ForClusters(selector));

        await RunAsync(kubernetes, host);

        ((await kubernetes.Client.ListAllAsync<V2VitessCell>(kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items.Count > 0).ShouldBe(works);
    }

    [Fact]
    public void WrongUse_IsToldAtOnce()
    {
        var builder = new ServiceCollection().AddVitessOperator();

        Should.Throw<ArgumentException>(() => builder.ForClusters("a b")).Message.ShouldContain("'a b' is no label selector");
        Should.Throw<ArgumentException>(() => builder.AddController<Team>()).Message.ShouldContain("IReconciler<T>");
        VitessOperatorOptionsValidator.Faults(new() { ClusterSelector = "=x" }).ShouldBe(["ClusterSelector: '=x' is no label selector."]);
    }

    private static IHost HostOf(VitessTestCluster kubernetes, Action<IVitessOperatorBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(kubernetes.Clock);
        configure(builder.Services.AddVitessOperator().UseClient(_ => kubernetes.CreateClient("vitess-operator")).UseTopology(_ => kubernetes.World.Vitess).ConfigureEngine(options => options with { Jitter = () => 0.5 }));
        return builder.Build();
    }

    private static async Task RunAsync(VitessTestCluster kubernetes, IHost host)
    {
        kubernetes.AddProgram(host.Services.GetRequiredService<VitessOperator>().StepAsync);
        await kubernetes.RunAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    internal sealed class Noter(ControllerContext context) : IReconciler<V2VitessShard>
    {
        public async Task<ReconcileResult> ReconcileAsync(V2VitessShard primary, CancellationToken cancellationToken)
        {
            var name = new NamespacedName(primary.Metadata.NamespaceProperty, primary.Metadata.Name);
            var kept = await context.Client.AddFinalizerAsync(primary, "example.com/noted", cancellationToken);
            if (kept.GetAnnotation("noted") is null)
            {
                var note = new V1Patch(new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { ["noted"] = "yes" } } }, V1Patch.PatchType.MergePatch);
                await context.Client.PatchAsync<V2VitessShard>(name, note, cancellationToken: cancellationToken);
            }

            return ReconcileResult.Done;
        }
    }

    internal sealed class Team : IObjectCustomizer
    {
        public void Customize(ResourceKind kind, JsonObject wanted)
        {
            if (kind.Kind == "Service")
            {
                wanted.SetAnnotation("team", "db");
            }
        }
    }
}
