using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>What was done to topology and tablets, in order, in the shape of recordings of the original operator.</summary>
/// <remarks>Entries: <c>t</c> = <c>topo</c> (a changed key or a lock), <c>call</c> (a command) or <c>tm</c> (a call to a tablet). Reads of the topology are left out.</remarks>
public sealed class TopologyJournal
{
    private readonly Lock _gate = new();
    private readonly Queue<JsonObject> _entries = new();
    private int _limit = int.MaxValue;
    private int _forgotten;

    /// <summary>Raised after each entry was added; a command's error is added to its entry later.</summary>
    public event EventHandler<TopologyJournalEventArgs>? Added;

    /// <summary>Raised when an entry will not change any more: for records and locks at once, for commands and calls to tablets when they have ended.</summary>
    public event EventHandler<TopologyJournalEventArgs>? Finished;

    /// <summary>How many of the latest entries are kept; all by default. A program that runs for long and listens to the events sets it to 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Limit
    {
        get => _limit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            lock (_gate)
            {
                _limit = value;
                Trim();
            }
        }
    }

    /// <summary>Number of entries since the start, those included that are not kept any more.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _forgotten + _entries.Count;
            }
        }
    }

    /// <summary>Adds an entry that is complete.</summary>
    /// <param name="entry">Entry; the journal keeps it.</param>
    public void Add(JsonObject entry)
    {
        Begin(entry);
        Finish(entry);
    }

    /// <summary>Adds an entry whose outcome is still to come.</summary>
    /// <param name="entry">Entry; the journal keeps it.</param>
    internal void Begin(JsonObject entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (_gate)
        {
            _entries.Enqueue(entry);
            Trim();
        }

        Added?.Invoke(this, new TopologyJournalEventArgs(entry));
    }

    /// <summary>Adds an entry on a key of the topology.</summary>
    internal void Add(string actor, string op, string server, string key, Action<JsonObject>? more = null)
    {
        var entry = new JsonObject { ["actor"] = actor, ["key"] = key, ["op"] = op, ["server"] = server, ["t"] = "topo" };
        more?.Invoke(entry);
        Add(entry);
    }

    /// <summary>Tells that an entry is complete.</summary>
    internal void Finish(JsonObject entry) => Finished?.Invoke(this, new TopologyJournalEventArgs(entry));

    /// <summary>Copies the entries from an index on, as far as they are kept.</summary>
    /// <param name="start">First entry to copy, counted since the start.</param>
    public IReadOnlyList<JsonObject> Entries(int start = 0)
    {
        lock (_gate)
        {
            return [.. _entries.Skip(start - _forgotten).Select(entry => (JsonObject)entry.DeepClone())];
        }
    }

    /// <summary>Copies the entries; equal ones that follow each other become one with a <c>count</c>.</summary>
    /// <param name="start">First entry to copy.</param>
    public IReadOnlyList<JsonObject> Folded(int start = 0)
    {
        var folded = new List<JsonObject>();
        var counts = new List<int>();
        foreach (var entry in Entries(start))
        {
            if (folded.Count > 0 && JsonNode.DeepEquals(folded[^1], entry))
            {
                counts[^1]++;
                continue;
            }

            folded.Add(entry);
            counts.Add(1);
        }

        for (var i = 0; i < folded.Count; i++)
        {
            if (counts[i] > 1)
            {
                folded[i]["count"] = counts[i];
            }
        }

        return folded;
    }

    private void Trim()
    {
        while (_entries.Count > _limit)
        {
            _entries.Dequeue();
            _forgotten++;
        }
    }
}
