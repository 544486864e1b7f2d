using System.CommandLine;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Commands;

/// <summary><c>crds</c>: the definitions of the eight custom resources, ready for <c>kubectl apply</c>.</summary>
internal static class CrdsCommand
{
    public static Command Create(CliConsole console)
    {
        var command = new Command("crds", "Prints the CustomResourceDefinitions of the operator as one YAML stream.");
        command.SetAction(_ =>
        {
            foreach (var definition in CustomResourceDefinitions.All())
            {
                console.Out.WriteLine("---");
                console.Out.Write(VitessYaml.Write(definition));
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
