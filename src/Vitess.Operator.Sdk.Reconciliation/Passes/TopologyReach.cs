using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Remembers of each topology when passes reached it last, and since when they do not.</summary>
/// <remarks>
/// What nobody has asked for in a while is forgotten: a topology that is still wanted and cannot be reached is tried every few seconds, so one that is not
/// tried any more belonged to a cluster that is gone.
/// </remarks>
internal sealed class TopologyReach(TimeProvider time, TimeSpan retry)
{
    /// <summary>Longer than any pass that finds all well waits for the next one, unless there are thousands.</summary>
    private static readonly TimeSpan SuccessLasts = TimeSpan.FromHours(1);

    /// <summary>Much longer than the pause between two tries.</summary>
    private readonly TimeSpan _failureLasts = retry * 24;
    private readonly Lock _lock = new();
    private readonly Dictionary<TopologyParameters, Entry> _entries = [];

    /// <summary>All topologies that are in use, by address and root.</summary>
    public IReadOnlyList<TopologyHealth> All
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return
                [
                    .. _entries.OrderBy(entry => entry.Key.Address, StringComparer.Ordinal).ThenBy(entry => entry.Key.Root, StringComparer.Ordinal)
                        .Select(entry => new TopologyHealth(entry.Key, Since(entry.Value.Reached), Since(entry.Value.FailingSince), entry.Value.Failures, entry.Value.Error)),
                ];
            }
        }
    }

    public void Reached(TopologyParameters parameters)
    {
        var now = time.GetTimestamp();
        lock (_lock)
        {
            _entries[parameters] = new(now, now, null, 0, null);
        }
    }

    public void Failed(TopologyParameters parameters, TopologyErrorKind error)
    {
        var now = time.GetTimestamp();
        lock (_lock)
        {
            Forget();
            var known = _entries.GetValueOrDefault(parameters);
            _entries[parameters] = new(now, known?.Reached, known?.FailingSince ?? now, (known?.Failures ?? 0) + 1, error);
        }
    }

    private TimeSpan? Since(long? moment) => moment is { } known ? time.GetElapsedTime(known) : null;

    private void Forget()
    {
        foreach (var (parameters, entry) in _entries)
        {
            if (time.GetElapsedTime(entry.Tried) > (entry.FailingSince is null ? SuccessLasts : _failureLasts))
            {
                _entries.Remove(parameters);
            }
        }
    }

    /// <summary>What is known of one topology; moments are timestamps of the clock.</summary>
    private sealed record Entry(long Tried, long? Reached, long? FailingSince, int Failures, TopologyErrorKind? Error);
}
