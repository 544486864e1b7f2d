namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What cells need besides the object.</summary>
internal sealed record TableContext(DateTimeOffset Now)
{
    /// <summary>How long ago a time was, as kubectl shows it.</summary>
    public string Since(string? time) => TimeText.Parse(time) is { } then ? HumanDuration.Of(Now - then) : "<unknown>";

    public string Age(JsonMap obj) => Since(JsonTree.TextAt(obj, "metadata", "creationTimestamp"));
}
