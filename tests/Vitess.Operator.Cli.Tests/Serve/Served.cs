using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Cli.Serve;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Tests.Serve;

/// <summary>A run of <c>serve</c> inside the test, and a client that knows it from its kubeconfig alone.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly Task<int> _run;
    private k8s.Kubernetes? _kubernetes;

    private Served(ServeSettings settings)
    {
        Kubeconfig = Path.Combine(_folder.Root, "kubeconfig");
        CallLog = Path.Combine(_folder.Root, "calls.jsonl");
        RequestLog = Path.Combine(_folder.Root, "requests.jsonl");
        var output = TextWriter.Synchronized(_output);
        _run = ServedCluster.RunAsync(
            new CliConsole(() => Stream.Null, output, output),
            settings with { Kubeconfig = Kubeconfig, CallLog = CallLog, RequestLog = RequestLog, Timings = Hasty },
            _stop.Token);
    }

    /// <summary>A world in which things take a tenth of what they take otherwise.</summary>
    public static WorldTimings Hasty { get; } = new()
    {
        Mounting = TimeSpan.FromMilliseconds(200),
        ImagePull = TimeSpan.FromMilliseconds(500),
        ContainerStart = TimeSpan.FromMilliseconds(50),
        InitContainer = TimeSpan.FromMilliseconds(100),
        Completion = TimeSpan.FromSeconds(3),
        Stopping = TimeSpan.FromMilliseconds(200),
        Provisioning = TimeSpan.FromMilliseconds(200),
        TabletStart = TimeSpan.FromMilliseconds(100),
    };

    public string Kubeconfig { get; }

    public string CallLog { get; }

    public string RequestLog { get; }

    public IObjectClient Client { get; private set; } = null!;

    public static async Task<Served> StartAsync(ServeSettings settings)
    {
        var served = new Served(settings);
        await WaitUntil.HoldsAsync("serve prints where its kubeconfig is", () => served._run.IsCompleted || served.IsAnnounced, TimeSpan.FromMinutes(2));
        served.IsAnnounced.ShouldBeTrue(served._output.ToString());
        served._kubernetes = new(KubernetesClientConfiguration.BuildConfigFromConfigFile(served.Kubeconfig));
        served.Client = new KubernetesObjectClient(served._kubernetes);
        return served;
    }

    /// <summary>Creates the PriorityClass of the operator's manifest, and a recorded case's input.</summary>
    public async Task CreateAsync(string goldenCase)
    {
        await Client.CreateAsync(new V1PriorityClass { ApiVersion = "scheduling.k8s.io/v1", Kind = "PriorityClass", Metadata = new() { Name = "vitess" }, Value = 1000 });
        foreach (var document in VitessDocuments.Read(await File.ReadAllTextAsync(SharedFiles.PathOf("golden", goldenCase, "input.yaml")), DocumentOptions.Lenient with { KeepOtherKinds = true }))
        {
            var value = document.ToJson();
            value["metadata"]!["namespace"] = "default";
            await Client.CreateAsync(document.Kind == "Secret" ? ResourceKind.Of<V1Secret>() : ResourceKind.Of<V2VitessCluster>(), value);
        }
    }

    /// <summary>Waits until there are so many Pods, all of them ready.</summary>
    public Task PodsReadyAsync(int count) => WaitUntil.HoldsAsync($"{count} Pods are ready", () => IsUpAsync(count), TimeSpan.FromMinutes(4));

    /// <summary>Whether there are so many Pods, all of them ready.</summary>
    public async Task<bool> IsUpAsync(int count)
    {
        _run.IsCompleted.ShouldBeFalse(_output.ToString());
        var pods = (await Client.ListAllAsync<V1Pod>("default")).Items;
        return pods.Count == count && pods.All(pod => pod.Status?.Conditions?.Any(condition => condition is { Type: "Ready", Status: "True" }) == true);
    }

    /// <summary>How many changes the operator has asked for so far.</summary>
    public int OperatorWrites()
    {
        using var file = new StreamReader(new FileStream(RequestLog, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return file.ReadToEnd().Split('\n').Count(line => line.Contains("\"fieldManager\":\"vitess-operator\"", StringComparison.Ordinal));
    }

    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _kubernetes?.Dispose();
        _stop.Dispose();
        _folder.Dispose();
        await _output.DisposeAsync();
    }

    private bool IsAnnounced => _output.ToString().Contains(Kubeconfig, StringComparison.Ordinal);
}
