using TestSupport;

namespace Vitess.Operator.Cli.Tests.Docs;

public sealed class CommandPageTests
{
    /// <summary>Set to 1 to write the page instead of comparing it.</summary>
    private const string Switch = "UPDATE_CLI_PAGE";

    [Fact]
    public void Page_ShowsEveryCommand()
    {
        var path = Path.Combine(SharedFiles.Repository, "docs", "reference", "cli.md");
        var page = CommandPage.Text();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, page);
        }

        var (lines, written) = (page.Split('\n'), File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'));
        lines.Except(written).Concat(written.Except(lines)).ShouldBeEmpty($"run this test with {Switch}=1 when the change is meant");
    }
}
