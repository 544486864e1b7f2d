namespace TestSupport;

/// <summary>Tells what happens in the flow of a test from what happens in others; it begins where this is made.</summary>
public sealed class TestFlow
{
    private static readonly AsyncLocal<TestFlow?> Current = new();

    public TestFlow() => Current.Value = this;

    public bool IsHere => ReferenceEquals(Current.Value, this);
}
