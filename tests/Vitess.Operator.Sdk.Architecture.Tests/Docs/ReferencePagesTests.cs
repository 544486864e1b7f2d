using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>The generated pages are what the code says now.</summary>
public sealed class ReferencePagesTests
{
    /// <summary>Set to 1 to write the pages instead of comparing them.</summary>
    private const string Switch = "UPDATE_REFERENCE_PAGES";

    [Fact]
    public void Options_AreThoseOfTheCode() => ShouldBe("options.md", ReferencePages.Options());

    [Fact]
    public void Events_AreThoseOfTheCode() => ShouldBe("events.md", ReferencePages.Events());

    private static void ShouldBe(string name, string page)
    {
        var path = Path.Combine(SharedFiles.Repository, "docs", "reference", name);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, page);
        }

        var (lines, written) = (page.Split('\n'), File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'));
        lines.Except(written).Concat(written.Except(lines)).ShouldBeEmpty($"run this test with {Switch}=1 when the change is meant");
    }
}
