namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>A command on a Vitess cluster was refused or failed half-way.</summary>
/// <param name="command">Name of the command.</param>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Cause, if another exception was.</param>
public sealed class VitessCommandException(string command, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Name of the command.</summary>
    public string Command { get; } = command;
}
