namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>Keeps events as text.</summary>
internal sealed class EventList : IEventRecorder
{
    public List<string> Lines { get; } = [];

    public void Record(EventTarget target, EventSeverity severity, string reason, string message) =>
        Lines.Add($"{target.Kind.Kind} {target.Name.Name} {severity} {reason}: {message}");
}
