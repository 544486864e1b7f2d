using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TestSupport;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>Every defect of the behaviour specification has an entry on the page of defects and a test named after it.</summary>
public sealed partial class DefectCoverageTests
{
    /// <summary>Set to 1 to write the page instead of comparing it.</summary>
    private const string Switch = "UPDATE_DEFECTS";

    private static readonly string PagePath = Path.Combine(SharedFiles.Repository, "docs", "reference", "defects.md");

    [Fact]
    public void EverySpecifiedDefect_IsKnown() => DefectCatalogue.All.Select(defect => defect.Number).ShouldBe(
        Row().Matches(File.ReadAllText(SharedFiles.PathOf("reference", "controllers.md"))).Select(Number).Order());

    [Fact]
    public void EveryDefect_HasATest_OrIsListedAsUntested()
    {
        var tested = Tests().Select(test => test.Number).ToHashSet();

        DefectCatalogue.All.Select(defect => defect.Number).Where(number => !tested.Contains(number)).ShouldBe(DefectCatalogue.Untested);
    }

    [Fact]
    public void Page_IsWhatTheCatalogueIs()
    {
        var page = Page();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(PagePath, page);
        }

        var written = File.ReadAllText(PagePath).ReplaceLineEndings("\n").Split('\n');
        var lines = page.Split('\n');
        lines.Except(written).Concat(written.Except(lines)).ShouldBeEmpty($"run this test with {Switch}=1 when the change is meant");
    }

    private static string Page()
    {
        var tests = Tests().ToLookup(test => test.Number, test => test.Name);
        var page = new StringBuilder("# Defects of the original operator\n\nWhat the Go operator does wrong, what the engine does instead, and the tests that show it.\n\n");
        page.Append("| number | what is wrong | what the engine does | tests |\n| --- | --- | --- | --- |\n");
        foreach (var defect in DefectCatalogue.All)
        {
            var shown = string.Join("<br>", tests[defect.Number].Select(name => $"`{name}`"));
            page.Append(CultureInfo.InvariantCulture, $"| D-{defect.Number:00} | {defect.Title} | {defect.Instead} | {(shown.Length == 0 ? "none yet" : shown)} |\n");
        }

        return page.ToString();
    }

    private static IEnumerable<(int Number, string Name)> Tests() =>
        Directory.EnumerateFiles(Path.Combine(SharedFiles.Repository, "tests"), "*Tests.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(path => Test().Matches(File.ReadAllText(path)))
            .Select(match => (Number(match), Name: match.Value.Split(' ')[^1])).Distinct().OrderBy(test => test.Name, StringComparer.Ordinal);

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| D-([0-9]{2}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("public (?:async )?(?:void|Task) D([0-9]{2})_[A-Za-z0-9_]+")]
    private static partial Regex Test();
}
