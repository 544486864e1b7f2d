using System.CommandLine;
using Vitess.Operator.Cli.Input;
using Vitess.Operator.Cli.Output;
using Vitess.Operator.Cli.Simulation;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Commands;

/// <summary><c>simulate</c>: brings the given clusters up in a simulated Kubernetes and shows what came of it.</summary>
internal static class SimulateCommand
{
    public static Command Create(CliConsole console)
    {
        var files = FileOption.Create();
        var output = OutputOption.Create("table", "json");
        var world = new Option<string>("--world")
        {
            Description = "cluster: nodes, controllers and tablets that take their time; healthy: everything is reported up at once, without nodes; inert: nothing ever starts.",
            DefaultValueFactory = _ => "cluster",
        };
        world.AcceptOnlyFromAmong("cluster", "healthy", "inert");
        var command = new Command("simulate", "Brings the clusters up inside this process, in virtual time, and prints the Pods or all objects.")
        {
            files,
            output,
            world,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var manifests = Manifests.Read(console, arguments.GetRequiredValue(files));
            var profile = Enum.Parse<WorldProfile>(arguments.GetRequiredValue(world), ignoreCase: true);
            var outcome = await new ClusterSimulation(manifests, profile, console.Error).RunAsync(cancellationToken).ConfigureAwait(false);
            if (arguments.GetRequiredValue(output) == "json")
            {
                ObjectOutput.Write(console.Out, outcome.Objects, "json");
            }
            else
            {
                await console.Out.WriteAsync(outcome.PodTable).ConfigureAwait(false);
            }

            return outcome.Missing.Count == 0 ? ExitCode.Ok : throw new CliException(ExitCode.Failed, outcome.Missing);
        });
        return command;
    }
}
