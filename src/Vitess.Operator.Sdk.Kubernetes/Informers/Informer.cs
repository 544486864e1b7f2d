using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A live copy of all objects of one kind, shared by everybody who needs it.</summary>
/// <remarks>
/// Subscribers are called one after the other, after the store has changed, on the thread that brought the change; they have to be quick and must not
/// call the server. An object whose resourceVersion did not change is not handed on.
/// </remarks>
public sealed class Informer
{
    private readonly InformerOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<double> _jitter;
    private readonly ILogger _logger;
    private readonly RecentTrees? _recent;
    private readonly ObjectPacker _packer;
    private readonly List<Reflector> _reflectors;
    private readonly List<Action<ObjectChange>> _subscribers = [];
    private readonly TaskCompletionSource _synced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _order = new();

    internal Informer(
        IObjectClient client, ResourceKind kind, InformerOptions options, TimeProvider time, Func<double> jitter, ILogger logger, RecentTrees? recent = null)
    {
        Kind = kind;
        _options = options;
        _time = time;
        _jitter = jitter;
        _logger = logger;
        _recent = recent;
        _packer = new ObjectPacker(options.CompressAbove);
        IEnumerable<string?> namespaces = [null];
        if (kind.IsNamespaced && options.Namespaces.Count > 0)
        {
            namespaces = options.Namespaces.Distinct().Order(StringComparer.Ordinal);
        }

        _reflectors = [.. namespaces.Select(name => new Reflector(client, kind, name, this, options, time, jitter, logger))];
    }

    /// <summary>The kind of the objects.</summary>
    public ResourceKind Kind { get; }

    /// <summary>The objects.</summary>
    public ObjectStore Store { get; } = new();

    /// <summary>Whether every namespace was listed once.</summary>
    public bool HasSynced => _reflectors.All(reflector => reflector.HasSynced);

    /// <summary>What the informer is at; of several namespaces, the one that is worst off.</summary>
    public InformerState State => _reflectors.Max(reflector => reflector.State);

    /// <summary>
    /// How long ago the server told something of these objects: a page of a list, a line of a watch (bookmarks too), or the end of a watch in order. Refusals do
    /// not count. Null before the first time. Of several namespaces, the one that was heard of longest ago.
    /// </summary>
    /// <remarks>kube-apiserver sends a bookmark about every minute and ends a watch after <see cref="InformerOptions.WatchTimeout"/>, up to twice as long.</remarks>
    public TimeSpan? SinceContact => _reflectors.Any(reflector => reflector.SinceContact is null) ? null : _reflectors.Max(reflector => reflector.SinceContact);

    /// <summary>Completes when every namespace was listed once.</summary>
    public Task Synced => _synced.Task;

    /// <summary>Adds a subscriber, to be called on every change from now on.</summary>
    /// <param name="subscriber">Takes the change.</param>
    public void Subscribe(Action<ObjectChange> subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        lock (_order)
        {
            _subscribers.Add(subscriber);
        }
    }

    /// <summary>Runs until cancelled. What can be done at once is done before this returns.</summary>
    internal Task RunAsync(CancellationToken cancellationToken)
    {
        var work = _reflectors.Select(reflector => reflector.RunAsync(cancellationToken)).ToList();
        if (_options.ResyncPeriod is { } period)
        {
            work.Add(ResyncAsync(period, cancellationToken));
        }

        return Task.WhenAll(work);
    }

    internal void OnSynced()
    {
        if (HasSynced)
        {
            _synced.TrySetResult();
        }
    }

    /// <summary>The form in which an object is kept.</summary>
    internal CachedObject Keep(JsonObject value) => CachedObject.Of(Kind, _options.Project?.Invoke(Kind, value) ?? value, _packer, _recent);

    internal void Put(CachedObject cached, QueuePriority priority)
    {
        lock (_order)
        {
            var old = Store.Put(cached);
            if (old?.ResourceVersion != cached.ResourceVersion || old.Uid != cached.Uid)
            {
                Publish(new(old, cached, priority));
            }
        }
    }

    internal void Remove(NamespacedName name, JsonObject? last)
    {
        lock (_order)
        {
            if (Store.Remove(name) is { } old)
            {
                // The last state may hold what the watch had not told before.
                Publish(new(last is null ? old : Keep(last), null, QueuePriority.Normal));
            }
        }
    }

    /// <summary>Makes the store like a whole list: what is not in it is gone.</summary>
    internal void Replace(string? @namespace, IReadOnlyList<CachedObject> items, bool isFirst)
    {
        var present = items.Select(item => item.Name).ToHashSet();
        foreach (var item in items)
        {
            Put(item, isFirst ? QueuePriority.Low : QueuePriority.Normal);
        }

        foreach (var gone in Store.All(@namespace).Where(value => !present.Contains(value.Name)))
        {
            Remove(gone.Name, null);
        }
    }

    private async Task ResyncAsync(TimeSpan period, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(period * (1 + (_jitter() / 10)), _time, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            lock (_order)
            {
                foreach (var value in Store.All())
                {
                    Publish(new(value, value, QueuePriority.Low));
                }
            }
        }
    }

    private void Publish(ObjectChange change)
    {
        foreach (var subscriber in _subscribers)
        {
            try
            {
                subscriber(change);
            }
            catch (Exception error)
            {
                InformerLog.SubscriberFailed(_logger, change.Object.ToString(), error);
            }
        }
    }
}
