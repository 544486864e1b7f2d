using System.CommandLine;
using Vitess.Operator.Sdk.DesiredState.FieldMap;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Explain;

/// <summary><c>explain field</c>: what a field of a custom resource reaches.</summary>
internal static class ExplainField
{
    public static Command Create(CliConsole console)
    {
        var path = new Argument<string>("PATH") { Description = "The field, such as spec.cells[].gateway.replicas." };
        var kind = new Option<string>("--kind") { Description = "The custom resource.", DefaultValueFactory = _ => V2VitessCluster.KubeKind };
        kind.AcceptOnlyFromAmong([.. FieldCatalog.All().Select(field => field.Kind).Distinct()]);
        var command = new Command("field", "Prints which objects a field reaches, what builds them, and what a change means.") { path, kind };
        command.SetAction(arguments =>
        {
            var (field, resource) = (arguments.GetRequiredValue(path), arguments.GetRequiredValue(kind));
            Print(console.Out, new FieldMapper().Explain(field, resource) ?? throw Unknown(field, resource));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(TextWriter output, FieldRow row)
    {
        output.WriteLine($"{row.Field.Kind} {row.Field.Path} ({row.Field.TypeName})");
        var marks = FieldMapPage.Marks(row);
        output.WriteLine(marks.Length == 0 ? "changed in place" : marks);
        foreach (var effect in row.Effects.Where(effect => !effect.IsCopy))
        {
            output.WriteLine($"  {effect.Kind} {effect.Component}{(effect.Path.Length > 0 ? ": " + effect.Path : "")} (set by {effect.Builder})");
        }
    }

    private static CliException Unknown(string path, string kind)
    {
        var fields = FieldCatalog.Of(kind).Select(field => field.Path).ToList();
        for (var parent = path; parent.Contains('.', StringComparison.Ordinal);)
        {
            parent = parent[..parent.LastIndexOf('.')];
            var below = fields.Where(field => field.StartsWith(parent + ".", StringComparison.Ordinal))
                .Select(field => field[(parent.Length + 1)..]).Where(field => !field.Contains('.', StringComparison.Ordinal)).ToList();
            if (below.Count > 0)
            {
                return new CliException(ExitCode.Failed, $"{kind} has no field {path}; {parent} has: {string.Join(", ", below)}");
            }
        }

        return new CliException(ExitCode.Failed, $"{kind} has no field {path}; paths begin with spec, such as spec.cells[].name");
    }
}
