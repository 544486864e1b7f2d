using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>An API server inside the process, and what the runtime needs to work on it; all on the test's stack.</summary>
internal sealed class TestWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http;
    private readonly RequestLog _log;
    private Task _informing = Task.CompletedTask;

    public TestWorld()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        Server = new(new() { TimeProvider = Time });
        _log = new(Server.CreateHandler());
        _http = new(_log) { Timeout = Timeout.InfiniteTimeSpan };
        Client = new(_http, new Uri("http://api.test/"), null, new() { FieldManager = "us" }, Time);
        Informers = new(Client, time: Time);
    }

    public VirtualTime Time { get; } = new();

    public ApiServer Server { get; }

    public KubernetesObjectClient Client { get; }

    public InformerSet Informers { get; }

    /// <summary>All requests, as <c>METHOD last-part-of-path</c>, since the last look; the look empties the log.</summary>
    public IReadOnlyList<string> TakeCalls() => _log.Take();

    /// <summary>As <see cref="TakeCalls"/>, but only the requests that change something.</summary>
    public IReadOnlyList<string> TakeWrites() => [.. TakeCalls().Where(call => !call.StartsWith("GET", StringComparison.Ordinal))];

    public void Start(params ResourceKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            Informers.Of(kind);
        }

        _informing = Informers.RunAsync(_stop.Token);
        Informers.HasSynced.ShouldBeTrue();
    }

    public async Task<JsonObject> CreateAsync<T>(string json) => await Client.CreateAsync(ResourceKind.Of<T>(), JsonNode.Parse(json)!.AsObject());

    public Task AnnotateAsync(ResourceKind kind, NamespacedName name, string key, string? value)
    {
        JsonNode patch = new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [key] = value } } };
        return Client.PatchAsync(kind, name, new V1Patch(patch, V1Patch.PatchType.MergePatch));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _informing;
        await Server.DisposeAsync();
        _http.Dispose();
        _log.Dispose();
        _stop.Dispose();
    }

    private sealed class RequestLog(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly List<string> _calls = [];

        public string[] Take()
        {
            string[] calls = [.. _calls];
            _calls.Clear();
            return calls;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _calls.Add($"{request.Method} {request.RequestUri!.Segments[^1]}");

            return base.SendAsync(request, cancellationToken);
        }
    }
}
