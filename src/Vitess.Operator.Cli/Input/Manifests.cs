using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Input;

/// <summary>The objects of all inputs of a command.</summary>
internal static class Manifests
{
    /// <summary>Reads every object strictly.</summary>
    /// <exception cref="CliException">An input cannot be read, or has faults: all of them are told, with line, column and path.</exception>
    public static IReadOnlyList<VitessDocument> Read(CliConsole console, IEnumerable<string> names)
    {
        List<VitessDocument> documents = [];
        List<string> faults = [];
        foreach (var input in new InputFiles(console).Read(names))
        {
            try
            {
                documents.AddRange(VitessDocuments.Read(input.Content.Span, DocumentOptions.Strict with { Source = input.Source }));
            }
            catch (DocumentException fault)
            {
                faults.AddRange(fault.Findings.Select(finding => finding.ToString()));
            }
        }

        return faults.Count == 0 ? documents : throw new CliException(ExitCode.Failed, faults);
    }

    /// <summary>The clusters among the objects.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public static IReadOnlyList<V2VitessCluster> Clusters(IReadOnlyList<VitessDocument> documents)
    {
        List<V2VitessCluster> clusters = [.. documents.Select(document => document.Object).OfType<V2VitessCluster>()];
        return clusters.Count > 0
            ? clusters
            : throw new CliException(ExitCode.Failed, "there is no VitessCluster in the input");
    }
}
