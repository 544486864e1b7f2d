namespace Vitess.Operator.Sdk.Diagnostics.Tests.Support;

/// <summary>A sick cluster with a label: what the diagnosis has to name first.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Code">Code of the root cause.</param>
/// <param name="Object">Part of the object that shows it.</param>
/// <param name="Path">The field behind it; null when the case does not say.</param>
/// <param name="Break">Makes it so.</param>
/// <param name="Golden">The recorded case that it starts from.</param>
internal sealed record SickCase(string Name, string Code, string Object, string? Path, Action<SnapshotEditor> Break, string Golden = "01-seed-example")
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
