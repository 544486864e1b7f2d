using System.CommandLine;
using Vitess.Operator.Cli.Commands;
using Vitess.Operator.Cli.Explain;
using Vitess.Operator.Cli.Run;
using Vitess.Operator.Cli.Serve;
using Vitess.Operator.Cli.Topology;
using Vitess.Operator.Cli.Validation;

namespace Vitess.Operator.Cli;

/// <summary>The command <c>vitess-operator</c>: parses arguments, runs one command, turns failures into messages and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs one invocation.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliConsole console, CancellationToken cancellationToken = default)
    {
        var parsed = Root(console).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Report(console, new CliException(ExitCode.Usage, [.. parsed.Errors.Select(error => error.Message), "Try 'vitess-operator --help'."]));
        }

        var configuration = new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,

            // What Ctrl-C ends gets the time to end cleanly, also on a machine that is busy.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (CliException failure)
        {
            return Report(console, failure);
        }
        catch (OperationCanceledException)
        {
            return Report(console, new CliException(ExitCode.Failed, "Cancelled."));
        }
        catch (Exception failure)
        {
            return Report(console, new CliException(ExitCode.Failed, $"{failure.GetType().Name}: {failure.Message}"));
        }
    }

    /// <summary>All commands.</summary>
    public static RootCommand Root(CliConsole console) => new("Describes, checks and simulates Vitess clusters on Kubernetes.")
    {
        RenderCommand.Create(console),
        PlanCommand.Create(console),
        ValidateCommand.Create(console),
        SimulateCommand.Create(console),
        CrdsCommand.Create(console),
        InstallCommand.Create(console),
        PolicyCommand.Create(console),
        ServeCommand.Create(console),
        RunCommand.Create(console),
        ExplainCommand.Create(console),
        TopologyCommand.Create(console),
    };

    private static int Report(CliConsole console, CliException failure)
    {
        foreach (var message in failure.Messages)
        {
            console.Error.WriteLine($"error: {message}");
        }

        return failure.ExitCode;
    }
}
