using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Takes events about objects. Losing one is no error.</summary>
internal interface IEventSink
{
    /// <summary>Notes an event.</summary>
    void Record(JsonObject about, EventType type, string reason, string message);
}
