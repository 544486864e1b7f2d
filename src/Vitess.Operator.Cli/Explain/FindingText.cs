using Vitess.Operator.Sdk.Diagnostics;

namespace Vitess.Operator.Cli.Explain;

/// <summary>Findings for people: a cause, what shows it, what to do, and what follows from it.</summary>
internal static class FindingText
{
    public static void Write(TextWriter output, IReadOnlyList<DiagnosisFinding> findings)
    {
        if (findings.Count == 0)
        {
            output.WriteLine("Nothing is wrong in what was looked at.");
        }

        foreach (var finding in findings)
        {
            Write(output, finding, string.Empty);
            output.WriteLine();
        }
    }

    private static void Write(TextWriter output, DiagnosisFinding finding, string indent)
    {
        output.WriteLine($"{indent}{finding.Code} {finding.Severity.ToString().ToLowerInvariant()}: {finding.Title} ({finding.Object})");
        output.WriteLine($"{indent}  cause: {finding.Cause}");
        if (finding.Path.Length > 0)
        {
            output.WriteLine($"{indent}  field: {finding.Path}");
        }

        foreach (var line in finding.Evidence)
        {
            output.WriteLine($"{indent}  seen:  {line}");
        }

        output.WriteLine($"{indent}  fix:   {finding.Fix}");
        foreach (var child in finding.Children)
        {
            Write(output, child, indent + "    ");
        }
    }
}
