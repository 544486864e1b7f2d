using System.Diagnostics.CodeAnalysis;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The ready keys of a queue, first come first served within a priority.</summary>
internal sealed class ReadyKeys<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Place> _waiting = [];
    private readonly Queue<(TKey Key, long Sequence)>[] _lines = [new(), new()];
    private readonly int[] _counts = new int[2];
    private long _sequence;

    public int Count => _waiting.Count;

    /// <summary>How many keys of a priority wait.</summary>
    public int CountOf(QueuePriority priority) => _counts[(int)priority];

    /// <summary>Adds a key, or raises its priority.</summary>
    /// <param name="key">The key.</param>
    /// <param name="priority">Its priority.</param>
    /// <param name="now">Since when it waits, as a timestamp of the queue's clock.</param>
    /// <returns>Whether the key was not waiting.</returns>
    public bool Add(TKey key, QueuePriority priority, long now)
    {
        var isNew = !_waiting.TryGetValue(key, out var present);
        if (isNew || present.Priority < priority)
        {
            var sequence = _sequence++;
            _counts[(int)present.Priority] -= isNew ? 0 : 1;
            _counts[(int)priority]++;
            _waiting[key] = new(priority, sequence, isNew ? now : present.Since);
            _lines[(int)priority].Enqueue((key, sequence));
        }

        return isNew;
    }

    public bool Remove(TKey key)
    {
        if (!_waiting.Remove(key, out var present))
        {
            return false;
        }

        _counts[(int)present.Priority]--;
        return true;
    }

    /// <summary>Takes the next key, and since when it waited.</summary>
    public bool TryTake([MaybeNullWhen(false)] out TKey key, out long since)
    {
        for (var priority = QueuePriority.Normal; priority >= QueuePriority.Low; priority--)
        {
            var line = _lines[(int)priority];
            while (line.TryDequeue(out var place))
            {
                // A place whose key rose in priority, or was removed, is stale.
                if (_waiting.TryGetValue(place.Key, out var present) && present.Sequence == place.Sequence)
                {
                    Remove(place.Key);
                    (key, since) = (place.Key, present.Since);
                    return true;
                }
            }
        }

        (key, since) = (default, 0);
        return false;
    }

    private readonly record struct Place(QueuePriority Priority, long Sequence, long Since);
}
