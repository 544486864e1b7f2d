using System.Globalization;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Decides what is written of a recorded event: a new Event, a higher count, or nothing.</summary>
/// <remarks>The rules are those of client-go's correlator, but that repetitions within a while are only counted. Not safe for use by many threads.</remarks>
internal sealed class EventCorrelator(EventRecorderOptions options)
{
    private const int MostRemembered = 4096;
    private readonly Dictionary<EventKey, RecordedEvent> _events = [];
    private readonly Dictionary<EventKey, EventGroup> _groups = [];
    private readonly Dictionary<(string Source, ResourceKind Kind, NamespacedName Name, string Uid), TokenBucket> _buckets = [];
    private long _lastName;

    /// <summary>The event to write; null when there is nothing to write.</summary>
    public PendingEvent? Take(string source, EventTarget target, EventSeverity severity, string reason, string message, DateTimeOffset now)
    {
        Forget(now);
        var group = new EventKey(source, target.Kind, target.Name, target.Uid, severity, reason, null);
        var text = Fold(group, message, now, out var isFolded);
        var key = isFolded ? group : group with { Message = text };
        if (_events.TryGetValue(key, out var known))
        {
            known.Count++;
            known.Last = now;
            if (now - known.Written < options.RepeatInterval)
            {
                return null;
            }
        }

        if (!BucketOf(group, now).TryTake(now))
        {
            return null;
        }

        known ??= _events[key] = new(NameOf(target, now), now);
        known.Written = now;
        return new(source, target, severity, reason, text, known);
    }

    private string Fold(EventKey group, string message, DateTimeOffset now, out bool isFolded)
    {
        if (!_groups.TryGetValue(group, out var seen) || now - seen.Last > options.GroupWindow)
        {
            _groups[group] = seen = new();
        }

        seen.Last = now;
        seen.Messages.Add(message);
        isFolded = seen.Messages.Count > options.MostMessages;
        return isFolded ? $"(combined from similar events): {message}" : message;
    }

    private TokenBucket BucketOf(EventKey group, DateTimeOffset now)
    {
        var key = (group.Source, group.Kind, group.Name, group.Uid);
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            _buckets[key] = bucket = new(options.Burst, options.Refill, now);
        }

        return bucket;
    }

    /// <summary>A name that no other event has: the time, moved on when two events share it.</summary>
    private string NameOf(EventTarget target, DateTimeOffset now)
    {
        _lastName = Math.Max(_lastName + 1, now.UtcTicks);
        return $"{target.Name.Name}.{_lastName.ToString("x", CultureInfo.InvariantCulture)}";
    }

    private void Forget(DateTimeOffset now)
    {
        if (_events.Count <= MostRemembered && _buckets.Count <= MostRemembered)
        {
            return;
        }

        var limit = now - options.GroupWindow;
        RemoveWhere(_events, value => value.Last < limit);
        RemoveWhere(_groups, value => value.Last < limit);
        RemoveWhere(_buckets, value => value.Last < limit);
        if (_events.Count > MostRemembered * 2)
        {
            _events.Clear();
            _groups.Clear();
        }
    }

    private static void RemoveWhere<TKey, TValue>(Dictionary<TKey, TValue> map, Func<TValue, bool> isOld)
        where TKey : notnull
    {
        foreach (var key in map.Where(entry => isOld(entry.Value)).Select(entry => entry.Key).ToList())
        {
            map.Remove(key);
        }
    }
}
