namespace Vitess.Operator.Sdk.Testing;

/// <summary>One line of a container's log.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Text">The line, without its end.</param>
public readonly record struct PodLogLine(DateTimeOffset At, string Text);
