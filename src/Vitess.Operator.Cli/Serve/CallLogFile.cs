using System.Text;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Cli.Serve;

/// <summary>
/// Writes each change of the topology, each command and each call to a tablet as one line of JSON, in the order in which they began. A line
/// is written when its outcome is known; what began later waits for it.
/// </summary>
internal sealed class CallLogFile : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<JsonObject> _begun = new();
    private readonly HashSet<JsonObject> _finished = new(ReferenceEqualityComparer.Instance);
    private readonly TopologyJournal _journal;
    private readonly StreamWriter _file;

    public CallLogFile(string path, TopologyJournal journal)
    {
        _file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
        _journal = journal;
        _journal.Added += OnAdded;
        _journal.Finished += OnFinished;
    }

    public void Dispose()
    {
        _journal.Added -= OnAdded;
        _journal.Finished -= OnFinished;
        lock (_lock)
        {
            _file.Dispose();
        }
    }

    private void OnAdded(object? sender, TopologyJournalEventArgs added)
    {
        lock (_lock)
        {
            _begun.Enqueue(added.Entry);
        }
    }

    private void OnFinished(object? sender, TopologyJournalEventArgs finished)
    {
        lock (_lock)
        {
            _finished.Add(finished.Entry);
            while (_begun.TryPeek(out var first) && _finished.Remove(first))
            {
                _file.WriteLine(_begun.Dequeue().ToJsonString());
            }
        }
    }
}
