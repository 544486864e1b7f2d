using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Checking;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>The engine as a program of a simulation. Every write is checked for safety, unless the test brings a handler of its own; the test fails at its end.</summary>
internal sealed class EngineProgram : ISimulatedProgram
{
    private readonly HttpClient _http;
    private readonly SafetyChecker? _checker;

    public EngineProgram(
        VitessTestCluster cluster, VitessEngineOptions options, ITopologyConnector? topology = null, HttpMessageHandler? handler = null, ObjectLog? log = null)
    {
        _checker = handler is null ? new SafetyChecker(cluster) : null;
        handler ??= _checker!.CreateHandler();
        if (log is not null)
        {
            log.InnerHandler = handler;
            handler = log;
        }

        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new KubernetesObjectClient(
            _http, cluster.BaseUri, null, new KubernetesObjectClientOptions { FieldManager = options.FieldManager }, cluster.Clock);
        Engine = new VitessEngine(client, topology ?? cluster.World.Vitess, options, cluster.Clock, Log);
        Engine.Start();
    }

    public VitessEngine Engine { get; }

    public LineLog Log { get; } = LastLog = new();

    /// <summary>The log of the engine that was started last.</summary>
    public static LineLog? LastLog { get; private set; }

    public static Func<VitessTestCluster, CancellationToken, Task<ISimulatedProgram>> Make(VitessEngineOptions? options = null, ObjectLog? log = null) =>
        (cluster, _) => Task.FromResult<ISimulatedProgram>(new EngineProgram(cluster, options ?? DefaultOptions(cluster), log: log));

    public static VitessEngineOptions DefaultOptions(VitessTestCluster cluster) =>
        new() { Jitter = () => 0.5, OperatorPod = new NamespacedName(cluster.Namespace, "vitess-operator-0") };

    public async Task<bool> StepAsync(CancellationToken cancellationToken = default) => (await Engine.PumpAsync(cancellationToken: cancellationToken)).Passes > 0;

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _http.Dispose();
        _checker?.Dispose();
        _checker?.ThrowIfViolated();
    }
}
