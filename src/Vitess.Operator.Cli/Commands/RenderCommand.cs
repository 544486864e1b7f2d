using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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
        var backupRun = new Option<DateTimeOffset?>("--backup-run")
        {
            Description = "Also print the Jobs and claims that the backup schedules make when they are due at this moment, such as 2026-01-31T03:00:00Z.",
            CustomParser = Moment,
        };
        var security = PodSecurityOption.Create();
        var command = new Command("render", "Prints every Kubernetes object that the clusters in the given manifests become.") { files, output, stage, backupRun, security };
        command.SetAction(arguments =>
        {
            var manifests = Manifests.Read(console, arguments.GetRequiredValue(files));
            var moment = arguments.GetValue(backupRun);
            var objects = ClusterRendering.Of(manifests, Enum.Parse<ObjectStage>(arguments.GetRequiredValue(stage), ignoreCase: true), moment, arguments.GetValue(security));
            foreach (var fault in ClusterRendering.Faults(manifests))
            {
                console.Error.WriteLine($"warning: {fault}");
            }

            ObjectOutput.Write(console.Out, objects, arguments.GetRequiredValue(output));
            return ExitCode.Ok;
        });
        return command;
    }

    private static DateTimeOffset? Moment(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        argument.AddError($"--backup-run: '{text}' is no date and time; write one such as 2026-01-31T03:00:00Z.");
        return null;
    }
}
