using TestSupport;

namespace Vitess.Operator.Sdk.Validation;

public sealed class RulesPageTests
{
    /// <summary>Set to 1 to write the page instead of comparing it.</summary>
    private const string Switch = "UPDATE_RULES";

    private static readonly string PagePath = Path.Combine(SharedFiles.Repository, "docs", "reference", "rules.md");

    [Fact]
    public void Page_IsWhatTheRulesAre()
    {
        var page = RulesPage.Text();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(PagePath, page);
        }

        var lines = page.Split('\n');
        var written = File.ReadAllText(PagePath).ReplaceLineEndings("\n").Split('\n');
        lines.Except(written).Concat(written.Except(lines)).ShouldBeEmpty($"run this test with {Switch}=1 when the change is meant");
    }
}
