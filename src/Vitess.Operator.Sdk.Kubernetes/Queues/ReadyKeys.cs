using System.Diagnostics.CodeAnalysis;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The ready keys of a queue, first come first served within a priority.</summary>
internal sealed class ReadyKeys<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (QueuePriority Priority, long Sequence)> _waiting = [];
    private readonly Queue<(TKey Key, long Sequence)>[] _lines = [new(), new()];
    private long _sequence;

    public int Count => _waiting.Count;

    /// <summary>Adds a key, or raises its priority.</summary>
    /// <returns>Whether the key was not waiting.</returns>
    public bool Add(TKey key, QueuePriority priority)
    {
        var isNew = !_waiting.TryGetValue(key, out var present);
        if (isNew || present.Priority < priority)
        {
            var sequence = _sequence++;
            _waiting[key] = (priority, sequence);
            _lines[(int)priority].Enqueue((key, sequence));
        }

        return isNew;
    }

    public bool Remove(TKey key) => _waiting.Remove(key);

    public bool TryTake([MaybeNullWhen(false)] out TKey key)
    {
        for (var priority = QueuePriority.Normal; priority >= QueuePriority.Low; priority--)
        {
            var line = _lines[(int)priority];
            while (line.TryDequeue(out var place))
            {
                // A place whose key rose in priority, or was removed, is stale.
                if (_waiting.TryGetValue(place.Key, out var present) && present.Sequence == place.Sequence)
                {
                    _waiting.Remove(place.Key);
                    key = place.Key;
                    return true;
                }
            }
        }

        key = default;
        return false;
    }
}
