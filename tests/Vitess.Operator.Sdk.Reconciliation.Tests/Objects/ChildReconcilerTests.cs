using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Objects;

public sealed class ChildReconcilerTests : IAsyncLifetime
{
    private static readonly JsonObject Owner = JsonNode.Parse(
        """{"apiVersion":"planetscale.com/v2","kind":"VitessShard","metadata":{"name":"s","namespace":"default","uid":"u","generation":1}}""")!.AsObject();

    private readonly ConvergedObjects _converged = new();
    private readonly EngineMetrics _metrics = new(() => []);
    private VitessTestCluster _cluster = null!;
    private int _built;

    public async ValueTask InitializeAsync() => _cluster = await VitessTestCluster.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _metrics.Dispose();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task AChildThatIsAsWanted_IsNotBuiltAgain_WhileItsBasisIsTheSame()
    {
        var changes = new[] { await KeepAsync("1", 1), await KeepAsync("1", 1), await KeepAsync("1", 1), await KeepAsync("1", 1) };

        changes.ShouldBe([ChildChange.Created, ChildChange.Unchanged, ChildChange.Unchanged, ChildChange.Unchanged]);
        _built.ShouldBe(2, "once to create it and once to compare it");
    }

    [Fact]
    public async Task AChildWithAnotherBasis_IsComparedAgain()
    {
        var changes = new[] { await KeepAsync("1", 1), await KeepAsync("1", 1), await KeepAsync("2", 2), await KeepAsync("2", 2), await KeepAsync("1", 1) };

        changes.ShouldBe([ChildChange.Created, ChildChange.Unchanged, ChildChange.Updated, ChildChange.Unchanged, ChildChange.Updated]);
    }

    [Fact]
    public async Task AChildThatSomebodyChanged_IsComparedAgain()
    {
        await KeepAsync("1", 1);
        await KeepAsync("1", 1);
        var live = await _cluster.Client.GetAsync(Kinds.Service, new NamespacedName("default", "c"), TestContext.Current.CancellationToken);
        live["spec"]!["selector"]!["number"] = "99";
        await _cluster.Client.ReplaceAsync(Kinds.Service, live, null, TestContext.Current.CancellationToken);

        (await KeepAsync("1", 1)).ShouldBe(ChildChange.Updated);
    }

    [Fact]
    public async Task WithoutABasis_TheChildItselfIsCompared()
    {
        var changes = new[] { await KeepAsync(null, 1), await KeepAsync(null, 1), await KeepAsync(null, 2) };

        changes.ShouldBe([ChildChange.Created, ChildChange.Unchanged, ChildChange.Updated]);
    }

    [Fact]
    public async Task WithCustomizers_TheChildItselfIsCompared()
    {
        var number = 1;
        ObjectCustomizer[] customizers = [(_, value) => value["spec"]!["selector"]!["number"] = $"{number}"];
        await KeepAsync("1", 1, customizers);
        await KeepAsync("1", 1, customizers);
        number = 2;

        (await KeepAsync("1", 1, customizers)).ShouldBe(ChildChange.Updated);
    }

    private async Task<ChildChange> KeepAsync(string? basis, int number, params ObjectCustomizer[] customizers)
    {
        var live = await _cluster.Client.FindAsync(Kinds.Service, new NamespacedName("default", "c"), TestContext.Current.CancellationToken);
        var seen = new PassObjects(new OneObject(live));
        var writer = new ObjectWriter(_cluster.Client, seen, new NoEvents(), _metrics, Owner);
        var objects = new ChildReconciler(seen, writer, Owner, new ApplySettings(), customizers, _converged, NullLogger.Instance);
        var rule = new ChildRule { Kind = Kinds.Service, Identity = new Dictionary<string, string> { ["of"] = "s" }, Strategy = ApplyStrategy.InPlace };
        var result = await objects.KeepAsync(rule, "c", new Wish(() => Build(number), basis is null ? null : UInt128.Parse(basis, null)), TestContext.Current.CancellationToken);
        result.Error.ShouldBeNull();
        return result.Outcome;
    }

    private JsonObject Build(int number)
    {
        _built++;
        return JsonNode.Parse($$$"""
            {"apiVersion":"v1","kind":"Service","metadata":{"name":"c","labels":{"of":"s"}},"spec":{"selector":{"number":"{{{number}}}"},"ports":[{"port":80}]}}
            """)!.AsObject();
    }

    private sealed class OneObject(JsonObject? live) : IObjectCache
    {
        public JsonObject? Find(ResourceKind kind, NamespacedName name) => live;

        public IReadOnlyList<JsonObject> List(ResourceKind kind, string @namespace, IReadOnlyDictionary<string, string> labels) => live is null ? [] : [live];
    }

    private sealed class NoEvents : IEventRecorder
    {
        public void Record(EventTarget target, EventSeverity severity, string reason, string message)
        {
        }
    }
}
