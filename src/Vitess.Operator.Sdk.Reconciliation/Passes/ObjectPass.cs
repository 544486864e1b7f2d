using System.Globalization;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>What a pass over one object knows. Nothing of it outlives the pass.</summary>
internal abstract class ObjectPass : IAsyncDisposable
{
    private bool _connectFailureNoted;

    protected ObjectPass(EngineServices engine, JsonObject live, TopologyParameters? topology = null)
    {
        Engine = engine;
        Live = live;
        Basis = new WishBasis(live);
        Vitess = new LazyConnection(engine.Topology, topology);
        Seen = new PassObjects(engine.Cache());
        Writer = new ObjectWriter(engine.Client, Seen, engine.Events, engine.Metrics, live);
        Objects = new ChildReconciler(Seen, Writer, live, engine.Apply, engine.Customizers, engine.Converged, engine.Logger);
    }

    public EngineServices Engine { get; }

    /// <summary>The object as stored; not to be changed.</summary>
    public JsonObject Live { get; private set; }

    /// <summary>What the object's children are made from.</summary>
    public WishBasis Basis { get; }

    /// <summary>Objects as the pass sees them.</summary>
    public PassObjects Seen { get; }

    public string Namespace => Live.GetNamespace() ?? string.Empty;

    public string Name => Live.GetName() ?? string.Empty;

    public long Generation => Live.GetGeneration() ?? 0;

    public LazyConnection Vitess { get; }

    public ObjectWriter Writer { get; }

    public ChildReconciler Objects { get; }

    /// <summary>The status that this pass writes, as JSON; null writes none.</summary>
    public abstract JsonObject? StatusJson { get; }

    /// <summary>Whether a step of this pass has failed, so that the next pass may be a long way off.</summary>
    public bool HasFailed { get; set; }

    /// <summary>When a changed status is written.</summary>
    public virtual StatusTiming StatusTiming => StatusTiming.AfterCreations;

    /// <summary>Notes good news about the object.</summary>
    public void Note(string reason, string message) => Writer.Record(EventSeverity.Normal, reason, message);

    /// <summary>Notes bad news about the object.</summary>
    public void Warn(string reason, string message) => Writer.Record(EventSeverity.Warning, reason, message);

    /// <summary>Sets or removes an annotation of the object itself. Nothing else of it is written.</summary>
    public async Task<ChildResult> AnnotateSelfAsync(string key, string? text, CancellationToken cancellationToken)
    {
        var changed = Live.DeepClone().AsObject();
        changed.SetAnnotation(key, text);
        if (JsonNode.DeepEquals(changed, Live))
        {
            return new ChildResult(ChildChange.Unchanged);
        }

        try
        {
            Live = await Engine.Client.ReplaceAsync(Kinds.Of(Live.GetText("kind") ?? string.Empty), changed, null, cancellationToken).ConfigureAwait(false);
            return new ChildResult(ChildChange.Updated);
        }
        catch (KubernetesApiException e)
        {
            return new ChildResult(ChildChange.Failed, e);
        }
    }

    /// <summary>Finds children and relatives by label.</summary>
    public IReadOnlyList<JsonObject> List(ResourceKind kind, IReadOnlyDictionary<string, string> labels) => Seen.List(kind, Namespace, labels);

    /// <summary>Finds an object of the same namespace.</summary>
    public JsonObject? Find(ResourceKind kind, string name) => Seen.Find(kind, new NamespacedName(Namespace, name));

    /// <summary>Keeps all children of one kind, known by the rule's labels.</summary>
    public Task<ReconcileResult> KeepAsync(ChildRule rule, IReadOnlyList<KeyValuePair<string, JsonObject>> wanted, CancellationToken cancellationToken) =>
        KeepAsync(rule, Wish.Of(wanted), cancellationToken);

    /// <summary>Keeps all children of one kind, known by the rule's labels.</summary>
    public Task<ReconcileResult> KeepAsync(ChildRule rule, IReadOnlyList<KeyValuePair<string, Wish>> wanted, CancellationToken cancellationToken) =>
        ObjectSet.ReconcileAsync(Objects, rule, wanted, List(rule.Kind, rule.Identity), cancellationToken);

    /// <summary>Does work that needs Vitess. Without a connection, or when the work fails on Vitess' side, the pass is repeated soon.</summary>
    public async Task<ReconcileResult> WithVitessAsync(Func<IVitessConnection, Task<ReconcileResult>> work, CancellationToken cancellationToken)
    {
        IVitessConnection vitess;
        try
        {
            vitess = await Vitess.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e)
        {
            NoteConnectFailure(e);
            return ReconcileResult.RequeueAfter(Engine.Intervals.TopologyRetry);
        }

        return await work(vitess).ConfigureAwait(false);
    }

    /// <summary>Does work that needs Vitess within a time. What takes longer is noted, and repeated soon.</summary>
    /// <param name="limit">How long it may take, with the connection.</param>
    /// <param name="reason">Reason of the event when it takes longer.</param>
    /// <param name="work">The work; its token ends with the time.</param>
    /// <param name="cancellationToken">Cancels the pass.</param>
    public async Task<ReconcileResult> WithVitessAsync(
        TimeSpan limit, string reason, Func<IVitessConnection, CancellationToken, Task<ReconcileResult>> work, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await WithVitessAsync(vitess => work(vitess, either.Token), either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Warn(reason, string.Create(CultureInfo.InvariantCulture, $"no answer from Vitess within {limit.TotalSeconds:0} s"));
            return ReconcileResult.RequeueAfter(Engine.Intervals.TopologyRetry);
        }
    }

    public ValueTask DisposeAsync()
    {
        Writer.RecordCreated();
        return Vitess.DisposeAsync();
    }

    private void NoteConnectFailure(TopologyException e)
    {
        if (!_connectFailureNoted)
        {
            _connectFailureNoted = true;
            Warn("TopoConnectFailed", $"failed to connect to global lockserver: {e.Message}");
        }
    }
}
