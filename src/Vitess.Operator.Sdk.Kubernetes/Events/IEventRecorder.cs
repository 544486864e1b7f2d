namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Tells users what happened to an object, as a Kubernetes Event.</summary>
public interface IEventRecorder
{
    /// <summary>Records an event. Returns at once; the event is written later, or never when there are too many.</summary>
    /// <param name="target">The object that it is about.</param>
    /// <param name="severity">Its type.</param>
    /// <param name="reason">A short word in CamelCase, stable, for programs.</param>
    /// <param name="message">A sentence for people. No secrets: everybody who may read events reads it.</param>
    void Record(EventTarget target, EventSeverity severity, string reason, string message);
}
