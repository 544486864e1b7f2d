using System.CommandLine;
using Vitess.Operator.Cli.Output;

namespace Vitess.Operator.Cli.Commands;

/// <summary><c>install</c>: everything that an operator needs in a Kubernetes cluster, ready for <c>kubectl apply</c>.</summary>
internal static class InstallCommand
{
    public static Command Create(CliConsole console)
    {
        var options = new InstallOptions();
        var output = OutputOption.Create("yaml", "json");
        var command = new Command("install", "Prints definitions, accounts, rights, priority classes and the Deployment of an operator.")
        {
            options.Image, options.Original, options.Namespace, options.Watch, options.AllNamespaces, options.Backups, options.NoDefinitions, output,
        };
        command.SetAction(arguments =>
        {
            ObjectOutput.WriteInOrder(console.Out, options.Install(arguments).Objects(), arguments.GetRequiredValue(output));
            return ExitCode.Ok;
        });
        return command;
    }
}
