using System.CommandLine;
using Vitess.Operator.Cli.Input;
using Vitess.Operator.Cli.Output;
using Vitess.Operator.Cli.Rendering;
using Vitess.Operator.Sdk.DesiredState;

namespace Vitess.Operator.Cli.Commands;

/// <summary><c>render</c>: every object that the given clusters become.</summary>
internal static class RenderCommand
{
    public static Command Create(CliConsole console)
    {
        var files = FileOption.Create();
        var output = OutputOption.Create("yaml", "json");
        var stage = new Option<string>("--stage")
        {
            Description = "static: what is made before anything runs; running: what is there once the cluster serves.",
            DefaultValueFactory = _ => "static",
        };
        stage.AcceptOnlyFromAmong("static", "running");
        var command = new Command("render", "Prints every Kubernetes object that the clusters in the given manifests become.") { files, output, stage };
        command.SetAction(arguments =>
        {
            var manifests = Manifests.Read(console, arguments.GetRequiredValue(files));
            var objects = ClusterRendering.Of(manifests, Enum.Parse<ObjectStage>(arguments.GetRequiredValue(stage), ignoreCase: true));
            ObjectOutput.Write(console.Out, objects, arguments.GetRequiredValue(output));
            return ExitCode.Ok;
        });
        return command;
    }
}
