using System.Globalization;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary>Findings for people: one head line each, with message and fix below it, and a count at the end.</summary>
internal sealed class TableFindingWriter : IFindingWriter
{
    public void Write(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        foreach (var finding in findings.Where(finding => !finding.IsSuppressed))
        {
            Write(finding, writer);
        }

        foreach (var finding in findings.Where(finding => finding.IsSuppressed))
        {
            writer.WriteLine($"{Place(finding)}suppressed {finding.Code} {finding.Path} (by {finding.SuppressedBy})");
        }

        writer.WriteLine(Summary(findings));
    }

    private static void Write(Finding finding, TextWriter writer)
    {
        writer.WriteLine($"{Place(finding)}{FindingWriters.Text(finding.Severity)} {finding.Code} {finding.Path}".TrimEnd());
        writer.WriteLine($"  {finding.Message}");
        if (finding.Fix is not null)
        {
            writer.WriteLine($"  fix: {finding.Fix}");
        }
    }

    private static string Place(Finding finding) =>
        finding.File is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line ?? 1}: ");

    private static string Summary(IReadOnlyList<Finding> findings)
    {
        var active = findings.Where(finding => !finding.IsSuppressed).ToLookup(finding => finding.Severity);
        var suppressed = findings.Count(finding => finding.IsSuppressed);
        return $"{Count(active[FindingSeverity.Error].Count(), "error")}, {Count(active[FindingSeverity.Warning].Count(), "warning")}, "
            + $"{Count(active[FindingSeverity.Info].Count(), "note")}{(suppressed > 0 ? $", {Count(suppressed, "finding")} suppressed" : "")}.";
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
