using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Tests.Rights;

/// <summary>A simulated Kubernetes that enforces roles, with an installation in it, and programs that have no more than the tokens of its accounts.</summary>
internal sealed class Guarded : IAsyncDisposable
{
    public const string OperatorNamespace = "ops";
    private const string OperatorPod = "vitess-operator-0";

    private Guarded(VitessTestCluster kubernetes) => Kubernetes = kubernetes;

    public VitessTestCluster Kubernetes { get; }

    public static async Task<Guarded> StartAsync(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> install, WorldProfile profile = WorldProfile.Healthy)
    {
        var options = new VitessTestClusterOptions
        {
            Server = new() { AdminToken = "administrator", RequestHistory = 1_000_000 },
            World = new WorldOptions { Profile = profile, AssumesMissingVolumes = true },
            InitialObjects =
            [
                .. install.Where(item => item is not V1Deployment).Select(ObjectConvert.ToJson),
                ObjectConvert.ToJson(PodOf(install.OfType<V1Deployment>().Single())),
                ObjectConvert.ToJson(GrowingVolumes()),
            ],
        };
        return new(await VitessTestCluster.StartAsync(options, TestContext.Current.CancellationToken));
    }

    /// <summary>A client with the rights of an account, whose requests can be told from others.</summary>
    public async Task<IObjectClient> ClientAsync(string ns, string account, string agent)
    {
        var http = new HttpClient(Kubernetes.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(ns, account));
        http.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        return new KubernetesObjectClient(http, Kubernetes.BaseUri, null, new() { FieldManager = "vitess-operator" }, Kubernetes.Clock);
    }

    /// <summary>A token of an account.</summary>
    public async Task<string> TokenAsync(string ns, string account)
    {
        using var http = new HttpClient(Kubernetes.CreateHandler());
        using var asked = new StringContent("""{"kind":"TokenRequest","apiVersion":"authentication.k8s.io/v1","spec":{}}""", new MediaTypeHeaderValue("application/json"));
        var answer = await http.PostAsync(
            new Uri(Kubernetes.BaseUri, $"api/v1/namespaces/{ns}/serviceaccounts/{account}/token"), asked, TestContext.Current.CancellationToken);
        return (string)JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["status"]!["token"]!;
    }

    /// <summary>Adds the operator as a program.</summary>
    public async Task AddOperatorAsync(string ns, OperatorPodEnvironment pod, string agent, Func<VitessEngineOptions, VitessEngineOptions> engine)
    {
        var vitess = VitessOperator.Create(new(), new()
        {
            Client = await ClientAsync(ns, OperatorInstall.Name, agent),
            Topology = Kubernetes.World.Vitess,
            Time = Kubernetes.Clock,
            Pod = pod with { Pod = new(OperatorNamespace, OperatorPod) },
            Engine = options => engine(options) with { Jitter = () => 0.5 },
        });
        Kubernetes.AddProgram(vitess.StepAsync, vitess);
    }

    /// <summary>Applies objects of a file and lets everybody work.</summary>
    public async Task ApplyAsync(params IReadOnlyList<string> path)
    {
        await Kubernetes.ApplyYamlAsync(await File.ReadAllTextAsync(SharedFiles.PathOf([.. path]), TestContext.Current.CancellationToken));
        await WorkAsync();
    }

    /// <summary>Changes each VitessCluster, as its user, and lets everybody work.</summary>
    public async Task ChangeAsync(Action<JsonObject> change)
    {
        var kind = ResourceKind.Of<V2VitessCluster>();
        foreach (var live in (await Kubernetes.Client.ListAllAsync(kind, null, null, TestContext.Current.CancellationToken)).Items)
        {
            change(live["spec"]!.AsObject());
            await Kubernetes.Client.ReplaceAsync(kind, live, null, TestContext.Current.CancellationToken);
        }

        await WorkAsync();
    }

    /// <summary>Lets everybody work for a while.</summary>
    public Task WorkAsync() => Kubernetes.RunAsync(TimeSpan.FromMinutes(8), TestContext.Current.CancellationToken);

    /// <summary>What a program asked of the server.</summary>
    public IReadOnlyList<RecordedRequest> Asked(string agent) =>
        [.. Kubernetes.Server.Requests.Entries.Where(request => request.UserAgent == agent && request.Resource.Length > 0)];

    public ValueTask DisposeAsync() => Kubernetes.DisposeAsync();

    private static V1Pod PodOf(V1Deployment deployment) => new()
    {
        Metadata = new() { Name = OperatorPod, NamespaceProperty = deployment.Metadata.NamespaceProperty },
        Spec = deployment.Spec.Template.Spec,
    };

    private static V1StorageClass GrowingVolumes() => new()
    {
        Metadata = new() { Name = "standard", Annotations = new Dictionary<string, string> { ["storageclass.kubernetes.io/is-default-class"] = "true" } },
        Provisioner = "simulated.example/disk",
        AllowVolumeExpansion = true,
    };
}
