namespace Vitess.Operator.Cli;

/// <summary>Ends a command with messages for standard error and an exit code; never shown as a stack trace.</summary>
internal sealed class CliException(int exitCode, IReadOnlyList<string> messages) : Exception(string.Join('\n', messages))
{
    public CliException(int exitCode, string message)
        : this(exitCode, [message])
    {
    }

    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The lines to print.</summary>
    public IReadOnlyList<string> Messages { get; } = messages;
}
