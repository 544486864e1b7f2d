using System.CommandLine;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Cli.Explain;

/// <summary><c>explain engine</c>: the controllers and the order of their work.</summary>
internal static class ExplainEngine
{
    public static Command Create(CliConsole console)
    {
        var command = new Command("engine", "Prints the controllers of the engine, what they watch, and the steps of a pass.");
        command.SetAction(async (_, cancellationToken) =>
        {
            // The engine is only asked, never started: any client and any topology will do.
            var cluster = await VitessTestCluster.StartAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await using var clusterDisposal = cluster.ConfigureAwait(false);
            var engine = new VitessEngine(cluster.Client, cluster.World.Vitess);
            await using var engineDisposal = engine.ConfigureAwait(false);
            foreach (var controller in engine.Controllers)
            {
                Print(console.Out, controller);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(TextWriter output, ControllerDescription controller)
    {
        output.WriteLine($"{controller.Name} keeps {controller.Kind}");
        output.WriteLine($"  watches: {(controller.Watches.Count == 0 ? "nothing else" : string.Join(", ", controller.Watches))}");
        for (var step = 0; step < controller.Steps.Count; step++)
        {
            output.WriteLine($"  {step + 1}. {controller.Steps[step]}");
        }
    }
}
