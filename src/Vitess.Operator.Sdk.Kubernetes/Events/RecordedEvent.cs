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
}
