using System.Net.Sockets;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Diagnosis;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Tests.Rights;

/// <summary>The roles of the guide are enough for what it says of them, and no larger.</summary>
public sealed class HelperRightsTests
{
    private const string Agent = "helper-under-test";
    private const string Namespace = "default";

    private static readonly OperatorInstall Install = OperatorInstall.Create("registry.example/operator:1", Guarded.OperatorNamespace).Watching(Namespace);

    [Fact]
    public async Task Operations_WorkWithTheirRole()
    {
        await using var guarded = await StartAsync("vitess-operations", WorldProfile.Cluster);
        var helper = await guarded.ClientAsync(Namespace, HelperRoles.Account, Agent);
        var cluster = new VitessClusterHandle(helper, new(Namespace, "example"), guarded.Kubernetes.Clock);

        await CompleteAsync(guarded, cluster.WaitUntilAsync(ClusterGoal.Ready, cancellationToken: TestContext.Current.CancellationToken));
        (await cluster.ReadStatusAsync(TestContext.Current.CancellationToken)).Has(ClusterGoal.Ready).ShouldBeTrue();
        var tablet = TabletAlias.Parse((await guarded.Kubernetes.Client.ListAllAsync<V2VitessShard>(Namespace, null, TestContext.Current.CancellationToken)).Items[0].Status!.Tablets!.Keys.Order(StringComparer.Ordinal).First());
        await (await CompleteAsync(guarded, cluster.DrainAsync(tablet, "new disk", cancellationToken: TestContext.Current.CancellationToken))).DisposeAsync();
        var forwarded = await ForwardAsync(guarded);

        var asked = guarded.Asked(Agent).Concat(forwarded).ToList();
        ShouldBeExact(asked, "vitess-operations", $"{Namespace}: get pods/portforward", $"{Namespace}: create pods/portforward");
        asked.ShouldContain(request => request.Subresource == "portforward");
    }

    [Fact]
    public async Task APlan_WorksWithItsRole()
    {
        await using var guarded = await StartAsync("vitess-plan", WorldProfile.Healthy);
        await using var vitess = VitessOperator.Create(
            new() { Namespaces = { Namespace } }, new() { Client = await guarded.ClientAsync(Namespace, HelperRoles.Account, Agent), Time = guarded.Kubernetes.Clock, Pod = new() });

        await vitess.PlanAsync(TestContext.Current.CancellationToken);

        ShouldBeExact(guarded.Asked(Agent), "vitess-plan");
    }

    [Fact]
    public async Task ADiagnosis_WorksWithItsRoles()
    {
        await using var guarded = await StartAsync("vitess-diagnosis", WorldProfile.Inert);
        await guarded.Kubernetes.SeedAsync(new V1Pod
        {
            ApiVersion = "v1",
            Kind = V1Pod.KubeKind,
            Metadata = new() { Name = "broken" },
            Spec = new() { Containers = [new() { Name = "main", Image = "busybox" }] },
        });
        var pod = await guarded.Kubernetes.Client.FindAsync<V1Pod>(new(Namespace, "broken"), TestContext.Current.CancellationToken);
        pod!.Status = new() { ContainerStatuses = [new() { Name = "main", Image = "busybox", ImageID = "", Ready = false, RestartCount = 1, State = new() { Terminated = new() { ExitCode = 1 } } }] };
        await guarded.Kubernetes.Client.ReplaceAsync(ResourceKind.Of<V1Pod>(), ObjectConvert.ToJson(pod), new() { Subresource = "status" }, TestContext.Current.CancellationToken);

        await LiveSnapshot.ReadAsync((KubernetesObjectClient)await guarded.ClientAsync(Namespace, HelperRoles.Account, Agent), Namespace, TestContext.Current.CancellationToken);

        ShouldBeExact(guarded.Asked(Agent), "vitess-diagnosis");
    }

    private static async Task<Guarded> StartAsync(string role, WorldProfile profile)
    {
        var guarded = await Guarded.StartAsync([.. Install.Objects(), .. HelperRoles.For(Namespace, role)], profile);
        await guarded.AddOperatorAsync(Guarded.OperatorNamespace, new() { Namespaces = [Namespace] }, "operator", options => options);
        await guarded.ApplyAsync("golden", "01-seed-example", "input.yaml");
        return guarded;
    }

    private static void ShouldBeExact(IReadOnlyList<RecordedRequest> asked, string role, params string[] either)
    {
        asked.Where(request => request.Code is 401 or 403).Select(request => Right.NeededFor(request).First().ToString()).ShouldBeEmpty();
        var used = asked.Select(request => Right.NeededFor(request).First()).Select(right => right.ToString()).Distinct().ToList();
        var granted = Right.GrantedTo(Namespace, HelperRoles.Account, HelperRoles.For(Namespace, role)).Select(right => right.ToString()).ToList();
        used.Except(granted).ShouldBeEmpty();
        granted.Except(used).Except(either).ShouldBeEmpty("rights that are granted and never used");
    }

    private static async Task<IEnumerable<RecordedRequest>> ForwardAsync(Guarded guarded)
    {
        var before = guarded.Kubernetes.Server.Requests.Entries.Count;
        var configuration = await guarded.Kubernetes.ListenAsync(TestContext.Current.CancellationToken);
        configuration.AccessToken = await guarded.TokenAsync(Namespace, HelperRoles.Account);
        using var kubernetes = new k8s.Kubernetes(configuration);
        await using var forward = PortForward.ToVtGate(kubernetes, new(Namespace, "example"), localPort: 0);
        using var connection = new TcpClient();
        await connection.ConnectAsync(forward.EndPoints[3306], TestContext.Current.CancellationToken);
        await WaitUntil.HoldsAsync("the request of the forward", () => guarded.Kubernetes.Server.Requests.Entries.Skip(before).Any(request => request.Subresource == "portforward"));
        return guarded.Kubernetes.Server.Requests.Entries.Skip(before).Where(request => request.Subresource == "portforward" || (request.Resource == "pods" && request.Verb == "list"));
    }

    private static async Task<T> CompleteAsync<T>(Guarded guarded, Task<T> task)
    {
        (await guarded.Kubernetes.RunUntilAsync(IsCompletedAsync, TimeSpan.FromHours(2), TestContext.Current.CancellationToken)).ShouldBeTrue("it ends within two hours of virtual time");
        return await task;

        async Task<bool> IsCompletedAsync()
        {
            await Task.Yield();
            return task.IsCompleted;
        }
    }
}
