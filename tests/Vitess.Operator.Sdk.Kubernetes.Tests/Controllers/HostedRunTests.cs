using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Controllers;

/// <summary>The hosted run with workers, against the API server over real sockets.</summary>
public sealed class HostedRunTests : IAsyncDisposable
{
    private const int Objects = 40;
    private static readonly ResourceKind Maps = ResourceKind.Of<V1ConfigMap>();
    private static readonly ResourceKind Secrets = ResourceKind.Of<V1Secret>();
    private readonly ApiServer _server = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task Workers_BringAllObjectsAbout_ThroughConflictsAndRefusals()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var plain = new KubernetesObjectClient(_http, await _server.StartAsync(stop.Token));
        for (var number = 0; number < Objects; number++)
        {
            await plain.CreateAsync(Maps, MapOf(number), cancellationToken: stop.Token);
        }

        await using var manager = new ControllerManager(new Refusing(plain));
        var reconciler = new Copier(manager, new Refusing(plain));
        manager.Add(new ControllerOptions("copier", Maps) { Watches = [WatchSource.Owned(Secrets, Maps)] }, reconciler);
        var running = manager.RunAsync(stop.Token);
        for (var number = 0; number < Objects; number++)
        {
            JsonNode patch = new JsonObject { ["data"] = new JsonObject { ["v"] = "2" } };
            await plain.PatchAsync(Maps, new("default", $"m{number}"), new V1Patch(patch, V1Patch.PatchType.MergePatch), cancellationToken: stop.Token);
        }

        await reconciler.AllCopied.Task.WaitAsync(stop.Token);
        await stop.CancelAsync();
        await running;

        var copies = await plain.ListAllAsync(Secrets, "default", cancellationToken: TestContext.Current.CancellationToken);
        copies.Items.Count(copy => copy["data"]!["v"]!.ToString() == "Mg==").ShouldBe(Objects);
        reconciler.Overlaps.ShouldBe(0);
    }

    private static JsonObject MapOf(int number) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = $"m{number}", ["namespace"] = "default" },
        ["data"] = new JsonObject { ["v"] = "1" },
    };

    /// <summary>Keeps a Secret like each ConfigMap.</summary>
    private sealed class Copier(ControllerManager manager, IObjectClient client) : IReconciler
    {
        private readonly ObjectReconciler _objects = new(client, manager.Informers, manager.Events.For("copier"), new());
        private readonly ConcurrentDictionary<NamespacedName, bool> _busy = new();
        private readonly ConcurrentDictionary<NamespacedName, bool> _copied = new();
        private int _overlaps;

        public TaskCompletionSource AllCopied { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Overlaps => _overlaps;

        public async Task<ReconcileResult> ReconcileAsync(NamespacedName name, CancellationToken cancellationToken)
        {
            if (manager.Informers.Of(Maps).Store.Find(name) is not { } map || !name.Name.StartsWith('m'))
            {
                return ReconcileResult.Done;
            }

            if (!_busy.TryAdd(name, true))
            {
                Interlocked.Increment(ref _overlaps);
            }

            var value = map.ToJson()["data"]!["v"]!.ToString();
            var secret = new JsonObject
            {
                ["metadata"] = new JsonObject { ["name"] = name.Name, ["namespace"] = name.Namespace },
                ["stringData"] = new JsonObject { ["v"] = value },
            };
            var outcome = await _objects.ApplyAsync(new(Maps, name, map.Uid), new(Secrets, secret, [], ApplyStrategy.InPlace), cancellationToken);
            if (value == "2" && outcome.Action == ChildAction.None && _copied.TryAdd(name, true) && _copied.Count == Objects)
            {
                AllCopied.TrySetResult();
            }

            _busy.TryRemove(name, out _);
            return outcome.Result;
        }
    }

    /// <summary>Refuses every third write with 429.</summary>
    private sealed class Refusing(IObjectClient inner) : IObjectClient
    {
        private int _writes;

        public Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default) => inner.GetAsync(kind, name, cancellationToken);

        public Task<ObjectPage> ListAsync(ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default) =>
            inner.ListAsync(kind, @namespace, options, cancellationToken);

        public IAsyncEnumerable<ObjectEvent> WatchAsync(ResourceKind kind, string? @namespace, WatchOptions options, CancellationToken cancellationToken = default) =>
            inner.WatchAsync(kind, @namespace, options, cancellationToken);

        public Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
            Write(() => inner.CreateAsync(kind, value, options, cancellationToken));

        public Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
            Write(() => inner.ReplaceAsync(kind, value, options, cancellationToken));

        public Task<JsonObject> PatchAsync(ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
            Write(() => inner.PatchAsync(kind, name, patch, options, cancellationToken));

        public Task<JsonObject> DeleteAsync(ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default) =>
            Write(() => inner.DeleteAsync(kind, name, options, cancellationToken));

        private Task<JsonObject> Write(Func<Task<JsonObject>> write) => Interlocked.Increment(ref _writes) % 3 != 0
            ? write()
            : Task.FromException<JsonObject>(new KubernetesApiException("too many", null, HttpStatusCode.TooManyRequests, TimeSpan.FromMilliseconds(20)));
    }
}
