using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>What the API server would refuse: unknown and missing fields, values that the schema does not allow.</summary>
internal static class SchemaCheck
{
    private const string Source = "the schema of the kind";

    public static RuleInfo Removed { get; } = new("V2005", FindingSeverity.Warning, "A field was removed in an earlier release", "replication: {enforceSemiSync: true}")
    {
        Source = "reference/crds.md, section 7.1",
    };

    public static IEnumerable<Finding> Of(Subject subject) => Faults(subject).Select(Of);

    /// <summary>A fault of reading as a finding.</summary>
    public static Finding Of(DocumentFinding fault) =>
        fault.Code == DocumentFindingCodes.UnknownField && RemovedField.Find(fault.Path) is { } removed
            ? new Finding(Removed.Code, Removed.Severity, fault.Path, $"{removed.Name} was removed in release {removed.Release} of the operator. {removed.Effect}")
            {
                Fix = removed.Replacement,
                Source = Removed.Source,
                File = fault.Source,
                Line = fault.Line,
            }
            : new Finding(fault.Code, FindingSeverity.Error, fault.Path, Sentence(fault.Message)) { Fix = fault.Hint, Source = Source, File = fault.Source, Line = fault.Line };

    private static IReadOnlyList<DocumentFinding> Faults(Subject subject)
    {
        if (subject.Document is { } document)
        {
            return document.FindFaults();
        }

        try
        {
            VitessDocuments.Read(VitessJson.ToNode(subject.Object!));
            return [];
        }
        catch (DocumentException failure)
        {
            // The lines are those of a text that nobody wrote.
            return [.. failure.Findings.Select(finding => finding with { Line = 0 })];
        }
    }

    private static string Sentence(string message) => message.Length == 0 || message[^1] == '.' ? message : char.ToUpperInvariant(message[0]) + message[1..] + ".";
}
