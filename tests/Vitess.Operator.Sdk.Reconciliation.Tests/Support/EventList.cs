using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>Keeps the reasons of events.</summary>
internal sealed class EventList : IEventRecorder
{
    public List<string> Reasons { get; } = [];

    public void Record(EventTarget target, EventSeverity severity, string reason, string message) => Reasons.Add(reason);
}
