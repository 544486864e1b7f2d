namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Drops all events.</summary>
public sealed class NoEvents : IEventRecorder
{
    private NoEvents()
    {
    }

    /// <summary>The one instance.</summary>
    public static NoEvents Instance { get; } = new();

    /// <inheritdoc/>
    public void Record(EventTarget target, EventSeverity severity, string reason, string message)
    {
    }
}
