namespace Vitess.Operator.Sdk.Diagnostics;

/// <summary>What a container wrote.</summary>
/// <param name="Pod">Name of the Pod.</param>
/// <param name="Container">Name of the container.</param>
/// <param name="Text">The log, as <c>kubectl logs</c> prints it.</param>
/// <param name="Previous">Whether it is of the container before its last restart (<c>kubectl logs --previous</c>).</param>
public sealed record ContainerLog(string Pod, string Container, string Text, bool Previous = false);
