namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Events that differ by their message alone.</summary>
internal sealed class EventGroup
{
    public HashSet<string> Messages { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Last { get; set; }
}
