namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>A folder that somebody captured from a cluster that is not well.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Code">Code of the root cause; the ones that are as right are divided by a bar.</param>
/// <param name="Object">Part of the object that shows it.</param>
/// <param name="Break">Makes it so.</param>
internal sealed record OutsideCase(string Name, string Code, string Object, Action<Capture> Break)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
