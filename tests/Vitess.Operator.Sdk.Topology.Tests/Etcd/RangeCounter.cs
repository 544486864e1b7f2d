using System.Diagnostics.Tracing;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>Counts HTTP requests to etcd that the test's own flow of control starts.</summary>
internal sealed class RangeCounter : EventListener
{
    private readonly AsyncLocal<bool> _mine = new();
    private int _requests;

    public RangeCounter() => _mine.Value = true;

    public int Requests => Volatile.Read(ref _requests);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Http")
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName == "RequestStart" && _mine?.Value == true && eventData.Payload?[3] is "/etcdserverpb.KV/Range")
        {
            Interlocked.Increment(ref _requests);
        }
    }
}
