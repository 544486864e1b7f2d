using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>Keeps log lines, to be shown when a test fails.</summary>
internal sealed class LineLog : ILoggerFactory, ILogger
{
    // The last log may be that of a test that runs beside the one that shows it.
    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = new();

    public string Last(int count = 25)
    {
        lock (_gate)
        {
            return string.Join("\n", _lines.TakeLast(count));
        }
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_gate)
        {
            if (eventId.Id == 5000 || eventId.Id == 5001 || exception is not null)
            {
                _lines.Enqueue($"{formatter(state, exception)} {exception?.Message}");
            }

            if (_lines.Count > 1000)
            {
                _lines.Dequeue();
            }
        }
    }

    public void Dispose()
    {
    }
}
