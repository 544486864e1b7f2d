using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The logs of the simulated containers: of the present run and of the one before, the latest 10,000 lines each. May be used from any thread.</summary>
public sealed class SimulatedLogs : IPodLogSource
{
    private const int MostLines = 10_000;
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Dictionary<(NamespacedName Pod, string Container), ContainerLog> _logs = [];

    internal SimulatedLogs(TimeProvider time) => _time = time;

    /// <summary>Writes a line, as the program in a container would.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="container">The container.</param>
    /// <param name="text">The line, without its end.</param>
    public void Write(NamespacedName pod, string container, string text)
    {
        lock (_gate)
        {
            if (!_logs.TryGetValue((pod, container), out var log))
            {
                _logs[(pod, container)] = log = new([], null);
            }

            log.Lines.Enqueue(new PodLogLine(_time.GetUtcNow(), text));
            if (log.Lines.Count > MostLines)
            {
                log.Lines.Dequeue();
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PodLogLine>? Read(string ns, string pod, string container, bool previous)
    {
        lock (_gate)
        {
            var log = _logs.GetValueOrDefault((new NamespacedName(ns, pod), container));
            return (previous ? log?.Previous : log?.Lines) is { } lines ? [.. lines] : null;
        }
    }

    /// <summary>A container begins a run.</summary>
    internal void Begin(NamespacedName pod, string container)
    {
        lock (_gate)
        {
            _logs[(pod, container)] = new([], _logs.GetValueOrDefault((pod, container))?.Lines);
        }
    }

    /// <summary>A Pod is gone, and its logs with it.</summary>
    internal void Forget(NamespacedName pod)
    {
        lock (_gate)
        {
            foreach (var key in _logs.Keys.Where(key => key.Pod == pod).ToList())
            {
                _logs.Remove(key);
            }
        }
    }

    private sealed record ContainerLog(Queue<PodLogLine> Lines, Queue<PodLogLine>? Previous);
}
