using System.CommandLine;
using Vitess.Operator.Cli.Commands;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary><c>validate</c>: what will not work, what will hurt and what will surprise, before anything is applied.</summary>
internal static class ValidateCommand
{
    public static Command Create(CliConsole console)
    {
        var files = FileOption.Create();
        var output = OutputOption.Create("table", "json", "sarif");
        var options = new ValidateOptions();
        var command = new Command("validate", "Says what of the given manifests will not work, will hurt, or will surprise. Ends with 1 if there are errors.") { files, output };
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction(arguments =>
        {
            var context = options.Context(console, arguments);
            var input = ValidateInput.Read(console, arguments.GetRequiredValue(files));
            var report = ClusterValidation.Check(input.Documents, context);
            IReadOnlyList<Finding> findings = [.. input.Faults, .. report.Findings];
            FindingWriters.Of(arguments.GetRequiredValue(output)).Write(findings, console.Out);
            return findings.Any(finding => finding is { IsSuppressed: false, Severity: FindingSeverity.Error }) ? ExitCode.Failed : ExitCode.Ok;
        });
        return command;
    }
}
