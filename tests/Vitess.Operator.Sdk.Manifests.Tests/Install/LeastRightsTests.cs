using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Manifests.Tests.Install;

/// <summary>The rights of an operator with an image of one's own are enough for all that the engine asks of the API server.</summary>
public sealed class LeastRightsTests
{
    private const string Engine = "engine-under-test";

    [Theory]
    [InlineData("01-seed-example")]
    [InlineData("07-backup-s3-schedule")]
    [InlineData("09-external-topo-vtadmin-hpa")]
    public async Task Roles_OfTheWatchedNamespace_AllowEveryRequestOfTheEngine(string golden)
    {
        await using var cluster = await VitessTestCluster.StartAsync(Options(), TestContext.Current.CancellationToken);
        await cluster.ApplyYamlAsync(GoldenCase.Of(golden).Input);
        await cluster.SettleAsync(timeout: TimeSpan.FromMinutes(10), cancellationToken: TestContext.Current.CancellationToken);

        var asked = cluster.Server.Requests.Entries.Where(request => request.UserAgent == Engine && request.Resource.Length > 0).ToList();
        asked.Count(request => request.IsWrite).ShouldBeGreaterThan(10);
        asked.Where(request => !IsAllowed(request)).Select(request => $"{request.Verb} {request.Group}/{request.Resource}/{request.Subresource} in '{request.Namespace}'")
            .Distinct().ShouldBeEmpty();
    }

    private static bool IsAllowed(RecordedRequest request) => OperatorInstall.Create("op:1", "default").Objects().OfType<V1Role>()
        .Where(role => role.Metadata.NamespaceProperty == request.Namespace)
        .SelectMany(role => role.Rules)
        .Any(rule => rule.ApiGroups.Contains(request.Group) && rule.Resources.Contains(Resource(request)) && rule.Verbs.Contains(request.Verb));

    private static string Resource(RecordedRequest request) => request.Subresource.Length == 0 ? request.Resource : $"{request.Resource}/{request.Subresource}";

    private static VitessTestClusterOptions Options() => new()
    {
        World = new WorldOptions { Profile = WorldProfile.Healthy, AssumesMissingVolumes = true },
        InitialObjects =
        [
            .. OperatorInstall.Create("op:1", "default").Objects().Where(item => item is V1CustomResourceDefinition or V1PriorityClass).Select(ObjectConvert.ToJson),
        ],
        Programs = [StartAsync],
    };

    private static Task<ISimulatedProgram> StartAsync(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        var options = new VitessEngineOptions { Jitter = () => 0.5, Namespaces = ["default"] };
        var http = new HttpClient(cluster.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(Engine);
        var client = new KubernetesObjectClient(http, cluster.BaseUri, options: new KubernetesObjectClientOptions { FieldManager = options.FieldManager }, timeProvider: cluster.Clock);
        var engine = new VitessEngine(client, cluster.World.Vitess, options, cluster.Clock);
        engine.Start();
        return Task.FromResult<ISimulatedProgram>(
            new SimulatedProgram(async token => (await engine.PumpAsync(cancellationToken: token)).Passes > 0, engine));
    }
}
