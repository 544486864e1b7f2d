using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>What one topology's watch knows: what passes read of each shard, and what the watch told since. Not safe for use by many threads.</summary>
internal sealed class ShardWatch : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<RecordKey<ShardRecord>, Versioned<ShardRecord>> _told = [];
    private readonly Dictionary<RecordKey<ShardRecord>, Dictionary<NamespacedName, Versioned<ShardRecord>?>> _read = [];
    private readonly Dictionary<NamespacedName, RecordKey<ShardRecord>> _keys = [];
    private long? _begun;

    public ShardWatch() => Ended = _end.Token;

    /// <summary>Whether it is followed now.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Completes when it is not followed any more.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>Is cancelled when it shall not be followed any more.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Whether to begin now: it does not run, and was not begun a moment ago.</summary>
    public bool TryBegin(TimeProvider time, TimeSpan pause)
    {
        if (IsRunning || (_begun is { } begun && time.GetElapsedTime(begun) < pause))
        {
            return false;
        }

        (_begun, IsRunning) = (time.GetTimestamp(), true);
        return true;
    }

    /// <summary>Notes what a pass read.</summary>
    /// <returns>Whether the watch has told of something else since.</returns>
    public bool Read(RecordKey<ShardRecord> key, NamespacedName name, Versioned<ShardRecord>? record)
    {
        if (!_read.TryGetValue(key, out var names))
        {
            _read[key] = names = [];
        }

        names[name] = record;
        _keys[name] = key;
        return _told.TryGetValue(key, out var told) && IsNews(record, told);
    }

    /// <summary>Notes what the watch told.</summary>
    /// <returns>The shards to which it is news.</returns>
    public List<NamespacedName> Take(TopologyEvent<ShardRecord> change)
    {
        if (change.Record is not { } record)
        {
            _told.Remove(change.Key);
            return [];
        }

        _told[change.Key] = record;
        return _read.TryGetValue(change.Key, out var names)
            ? [.. names.Where(entry => IsNews(entry.Value, record)).Select(entry => entry.Key).OrderBy(name => name.ToString(), StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Forgets a shard.</summary>
    /// <returns>Whether none is left.</returns>
    public bool Forget(NamespacedName name)
    {
        if (_keys.Remove(name, out var key) && _read.TryGetValue(key, out var names) && names.Remove(name) && names.Count == 0)
        {
            _read.Remove(key);
        }

        return _keys.Count == 0;
    }

    /// <summary>Ends it. What follows it is told at once, on this stack.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    /// <summary>Only what statuses show of a record is news; tablets touch it for other reasons, too.</summary>
    private static bool IsNews(Versioned<ShardRecord>? read, Versioned<ShardRecord> told) => read is not { } known
        || (told.Version > known.Version && (PrimaryOf(told) != PrimaryOf(known) || told.Value.IsPrimaryServing != known.Value.IsPrimaryServing));

    private static TabletAlias? PrimaryOf(Versioned<ShardRecord> record) => record.Value.HasPrimary ? record.Value.PrimaryAlias : null;
}
