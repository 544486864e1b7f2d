using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>
/// What the README and the guide show is true: code compiles and runs, commands run, both print what stands below them, links lead somewhere.
/// A comment before a block says what cannot be tried here and why: <c>compiled only: …</c>, or <c>not run: …</c> for commands.
/// </summary>
[Collection(ConsoleTests.Name)]
public sealed class GuideTests
{
    /// <summary>The pages.</summary>
    public static TheoryData<string> Pages => [.. GuidePage.Paths()];

    /// <summary>The pages with code.</summary>
    public static TheoryData<string> PagesWithCode => [.. GuidePage.Paths().Where(path => GuidePage.Read(path).Blocks.Any(block => block.Language == "csharp"))];

    /// <summary>The pages with commands.</summary>
    public static TheoryData<string> PagesWithCommands => [.. GuidePage.Paths().Where(path => GuidePage.Read(path).Blocks.Any(IsRun))];

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public async Task Code_CompilesAndPrintsWhatIsShown(string path)
    {
        var page = GuidePage.Read(path);
        var folder = FolderOf(page);
        foreach (var block in page.Blocks.Where(block => block.Language == "csharp"))
        {
            var assembly = GuideCode.Compile(block.Text);
            if (!block.Directive.StartsWith("compiled only:", StringComparison.Ordinal))
            {
                ShouldShow(await GuideCode.RunAsync(assembly, folder.FullName), block);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PagesWithCommands))]
    public async Task Commands_RunAndPrintWhatIsShown(string path)
    {
        var page = GuidePage.Read(path);
        var blocks = page.Blocks.Where(IsRun).ToList();

        var outputs = await GuideShell.RunAsync(blocks, FolderOf(page).FullName, TestContext.Current.CancellationToken);

        outputs.Count.ShouldBe(blocks.Count);
        foreach (var (block, output) in blocks.Zip(outputs))
        {
            ShouldShow(output, block);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadToFiles(string path) =>
        GuidePage.Read(path).Links().Where(target => !Path.Exists(Path.Combine(SharedFiles.Repository, target))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_AreOfAKindThatIsTried(string path)
    {
        string[] known = ["csharp", "console", "yaml", "json", "xml", "sql", "mermaid"];
        GuidePage.Read(path).Blocks.Select(block => block.Language).Except(known).ShouldBeEmpty();
    }

    private static bool IsRun(GuideBlock block) => block.Language == "console" && !block.Directive.StartsWith("not run:", StringComparison.Ordinal);

    private static DirectoryInfo FolderOf(GuidePage page)
    {
        var folder = Directory.CreateTempSubdirectory("guide-");

        // Later pages go on with the files of the first cluster.
        foreach (var block in GuidePage.Read("docs/first-cluster.md").Blocks.Concat(page.Blocks).Where(block => block.Title.Length > 0))
        {
            File.WriteAllText(Path.Combine(folder.FullName, block.Title), block.Text);
        }

        return folder;
    }

    // A line that is only an ellipsis stands for lines that the page leaves out; one at the end of a line, for the rest of it.
    private static void ShouldShow(string output, GuideBlock block)
    {
        if (block.Output is null)
        {
            return;
        }

        var printed = new Queue<string>(output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
        var skips = false;
        foreach (var shown in block.Output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()))
        {
            if (shown == "…")
            {
                skips = true;
                continue;
            }

            while (skips && printed.Count > 0 && !Matches(printed.Peek(), shown))
            {
                printed.Dequeue();
            }

            skips = false;
            printed.TryDequeue(out var line).ShouldBeTrue($"'{shown}' is not printed by\n{block.Text}\nbut\n{output}");
            Matches(line!, shown).ShouldBeTrue($"'{shown}' is shown, '{line}' printed by\n{block.Text}\nwhole output:\n{output}");
        }

        (skips || printed.Count == 0).ShouldBeTrue($"more is printed than shown by\n{block.Text}\nwhole output:\n{output}");
    }

    private static bool Matches(string line, string shown) =>
        shown.EndsWith('…') ? line.StartsWith(shown[..^1], StringComparison.Ordinal) : line == shown;
}
