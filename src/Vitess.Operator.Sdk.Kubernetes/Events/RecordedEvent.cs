namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>An event that was recorded, and how often.</summary>
internal sealed class RecordedEvent(string name, DateTimeOffset first)
{
    public string Name { get; } = name;

    public DateTimeOffset First { get; } = first;

    public DateTimeOffset Last { get; set; } = first;

    public DateTimeOffset Written { get; set; } = first;

    public int Count { get; set; } = 1;

    public bool IsStored { get; set; }

    /// <summary>What is to be written of it; null while nothing waits.</summary>
    public PendingEvent? Pending { get; set; }

    /// <summary>Since when something waits to be written.</summary>
    public DateTimeOffset WaitsSince { get; set; }
}
