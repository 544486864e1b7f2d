using System.CommandLine;
using Vitess.Operator.Cli.Commands;
using Vitess.Operator.Cli.Input;
using Vitess.Operator.Cli.Rendering;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.DesiredState.FieldMap;

namespace Vitess.Operator.Cli.Explain;

/// <summary><c>explain object</c>: which field or default put each part of an object there.</summary>
internal static class ExplainObject
{
    public static Command Create(CliConsole console)
    {
        var files = FileOption.Create(several: false);
        var target = new Argument<string>("KIND/NAME") { Description = "The object, such as Pod/example-etcd-faf13de3-1." };
        var command = new Command("object", "Prints for each part of an object which field, default or builder put it there.") { target, files };
        command.SetAction(arguments =>
        {
            var manifests = Manifests.Read(console, arguments.GetRequiredValue(files));
            foreach (var part in Parts(manifests, arguments.GetRequiredValue(target)))
            {
                console.Out.WriteLine($"{part.Path} = {part.Value}");
                console.Out.WriteLine($"    {Origin(part)}");
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static IReadOnlyList<PartOrigin> Parts(IReadOnlyList<Sdk.Models.VitessDocument> manifests, string target)
    {
        if (target.Split('/') is not [var kind, var name] || kind.Length == 0 || name.Length == 0)
        {
            throw new CliException(ExitCode.Usage, $"'{target}' is not KIND/NAME, such as Pod/example-etcd-faf13de3-1");
        }

        foreach (var (cluster, options) in ClusterRendering.Inputs(manifests, ObjectStage.Static))
        {
            if (new ObjectExplainer(cluster, options).Explain(kind, name) is { } parts)
            {
                return parts;
            }
        }

        var names = ClusterRendering.Inputs(manifests, ObjectStage.Static)
            .SelectMany(input => ClusterObjects.Of(input.Cluster, input.Options).All())
            .Where(node => node.Kind == kind).Select(node => node.Name).Order(StringComparer.Ordinal).ToList();
        throw new CliException(
            ExitCode.Failed,
            names.Count == 0 ? $"the clusters make no {kind}" : $"the clusters make no {kind} {name}, but: {string.Join(", ", names)}");
    }

    private static string Origin(PartOrigin part) => part.Source switch
    {
        PartSource.Field => $"from {string.Join(", ", part.Fields)} (set by {part.Builder})",
        PartSource.Default => $"default of {string.Join(", ", part.Fields)} (set by {part.Builder})",
        _ => $"always so (set by {part.Builder})",
    };
}
