using System.Text;
using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Canaries;

/// <summary>Keeps every log line of every level, with its exception.</summary>
internal sealed class AllLines : ILoggerFactory, ILogger
{
    private readonly StringBuilder _text = new();

    /// <summary>The lines.</summary>
    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
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
        lock (_text)
        {
            _text.Append(formatter(state, exception)).Append(' ').Append(exception).Append('\n');
        }
    }

    public void Dispose()
    {
    }
}
