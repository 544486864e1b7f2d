using System.Collections.Concurrent;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What commands do that clients run in the simulated containers. A program that nobody has given is not found there.</summary>
public sealed class SimulatedCommands
{
    private const int NotFound = 127;
    private readonly ConcurrentDictionary<string, Func<PodCommand, CancellationToken, Task<int>>> _programs = new(StringComparer.Ordinal);

    /// <summary>Gives what a program does.</summary>
    /// <param name="program">The name of the program, as the first argument of the command.</param>
    /// <param name="run">Runs it; returns its exit code.</param>
    public void On(string program, Func<PodCommand, CancellationToken, Task<int>> run)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        ArgumentNullException.ThrowIfNull(run);
        _programs[program] = run;
    }

    /// <summary>Runs a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Its exit code; 127 when there is no such program.</returns>
    public async Task<int> RunAsync(PodCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (_programs.TryGetValue(command.Arguments[0], out var run))
        {
            return await run(command, cancellationToken).ConfigureAwait(false);
        }

        await command.Error.WriteAsync(Encoding.UTF8.GetBytes($"{command.Arguments[0]}: not found\n"), cancellationToken).ConfigureAwait(false);
        return NotFound;
    }
}
