using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Planning;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Tests.Support;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Tests.Hosting;

/// <summary>Turning <see cref="VitessOperatorOptions.PodSecurity"/> on and off on a running cluster.</summary>
public sealed class PodSecurityTests
{
    [Fact]
    public async Task TurningItOn_IsPlannedAsRestartsOfAllPods_AndReplacesThemOneByOne()
    {
        await using var cluster = await SeededCluster.StartAsync("01-seed-example");
        await WorkAsync(cluster, PodSecurity.Original);
        var before = await PodsAsync(cluster);

        await using var restricted = Operator(cluster, PodSecurity.Restricted);
        var plan = await restricted.PlanAsync(TestContext.Current.CancellationToken);
        plan.Objects.Where(change => change.Restart != PlannedRestart.None).GroupBy(change => $"{change.Kind} {change.Restart}").Select(group => $"{group.Key}: {group.Count()}").ShouldBe(
            ["Deployment Rolling: 3", "Pod Now: 1", "Pod Scheduled: 4"], ignoreOrder: true);
        plan.Objects[0].ToString().ShouldContain(" (its Pods are replaced one after the other)\n  spec.template.spec.");
        await WorkAsync(cluster, PodSecurity.Restricted);

        var after = await PodsAsync(cluster);
        after.Keys.ShouldBe(before.Keys);
        after.Values.SelectMany(spec => PodSecurityStandards.Violations(spec, PodSecurityStandard.Restricted)).ShouldBeEmpty();
        (await restricted.PlanAsync(TestContext.Current.CancellationToken)).Objects.Select(change => change.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TurningItOff_LeavesNothingOfIt()
    {
        await using var cluster = await SeededCluster.StartAsync("01-seed-example");
        await WorkAsync(cluster, PodSecurity.Original);
        var before = await PodsAsync(cluster);
        await WorkAsync(cluster, PodSecurity.Restricted);

        await WorkAsync(cluster, PodSecurity.Original);

        var after = await PodsAsync(cluster);
        after.Select(pod => $"{pod.Key}: {Contexts(pod.Value)}").ShouldBe(before.Select(pod => $"{pod.Key}: {Contexts(pod.Value)}"));
    }

    [Fact]
    public async Task UnderExternal_PodsWaitUntilTheyAreReleased()
    {
        await using var cluster = await SeededCluster.StartAsync("03-minimal");
        await WorkAsync(cluster, PodSecurity.Original);
        var before = await PodsAsync(cluster);

        await WorkAsync(cluster, PodSecurity.Restricted);

        foreach (var (name, spec) in await PodsAsync(cluster))
        {
            if (name.StartsWith("Pod/", StringComparison.Ordinal))
            {
                Contexts(spec).ShouldBe(Contexts(before[name]));
            }
        }

        var pods = (await cluster.Client.ListAllAsync<V1Pod>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items;
        pods.ShouldAllBe(pod => pod.GetAnnotation(VitessAnnotations.RolloutScheduled)!.Contains("runAsNonRoot: true", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PodSecurity.Restricted, true)]
    [InlineData(PodSecurity.Original, false)]
    public async Task NamespaceThatEnforcesTheLevel_TakesRestrictedPodsOnly(PodSecurity security, bool comesUp)
    {
        await using var cluster = await SeededCluster.StartAsync("07-backup-s3-schedule");
        cluster.Server.AddHook(new EnforcedLevel());

        await WorkAsync(cluster, security);

        var pods = (await cluster.Client.ListAllAsync<V1Pod>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items;
        (pods.Count > 0).ShouldBe(comesUp);
        var events = (await cluster.Client.ListAllAsync<Corev1Event>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items;
        events.Any(item => item.Message.Contains("violates PodSecurity \"restricted:latest\"", StringComparison.Ordinal)).ShouldBe(!comesUp);
    }

    private static string Contexts(V1PodSpec spec) => string.Join(' ', new object?[] { spec.SecurityContext }
        .Concat(spec.InitContainers?.Select(container => container.SecurityContext) ?? []).Concat(spec.Containers.Select(container => container.SecurityContext))
        .Select(context => context is null ? "{}" : k8s.KubernetesJson.Serialize(context)));

    private static async Task<SortedDictionary<string, V1PodSpec>> PodsAsync(VitessTestCluster cluster)
    {
        var found = new SortedDictionary<string, V1PodSpec>(StringComparer.Ordinal);
        foreach (var pod in (await cluster.Client.ListAllAsync<V1Pod>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items)
        {
            found[$"Pod/{pod.Metadata.Name}"] = pod.Spec;
        }

        foreach (var deployment in (await cluster.Client.ListAllAsync<V1Deployment>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items)
        {
            found[$"Deployment/{deployment.Metadata.Name}"] = deployment.Spec.Template.Spec;
        }

        return found;
    }

    private static VitessOperator Operator(VitessTestCluster cluster, PodSecurity security) => VitessOperator.Create(
        new() { PodSecurity = security },
        new() { Client = cluster.CreateClient("vitess-operator"), Topology = cluster.World.Vitess, Time = cluster.Clock, Engine = options => options with { Jitter = () => 0.5 }, Pod = new() });

    // One operator after the other, as when its Deployment is changed.
    private static async Task WorkAsync(VitessTestCluster cluster, PodSecurity security)
    {
        await using var vitess = Operator(cluster, security);
        var works = true;
        cluster.AddProgram(async stop => works && await vitess.StepAsync(stop));
        await cluster.SettleAsync(timeout: TimeSpan.FromHours(2), cancellationToken: TestContext.Current.CancellationToken);
        works = false;
    }
}
