namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>One line of a memory budget.</summary>
/// <param name="Name">What needs the memory.</param>
/// <param name="Bytes">How much, in bytes.</param>
/// <param name="Phase">From when on.</param>
/// <param name="Basis">Where the figure comes from: measured, documented by the server's manual, or assumed; with the setting that decides it.</param>
public sealed record MemoryLine(string Name, long Bytes, MemoryPhase Phase, string Basis)
{
    /// <summary>The line as text: amount, name, basis.</summary>
    public override string ToString() => $"{MemoryText.Of(Bytes)} {Name} ({Basis})";
}
