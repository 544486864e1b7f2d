using System.Text;

namespace Vitess.Operator.Cli.Tests.Input;

/// <summary>Bad input of every kind: a clear error with its place, never a stack trace, nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("malformed YAML", "apiVersion: v1\nkind: [Secret\n", ":3:")]
    [InlineData("tab indentation", "apiVersion: v1\nkind: Secret\nmetadata:\n\tname: x\n", ":4:1:", "tab")]
    [InlineData("wrong type", "apiVersion: planetscale.com/v2\nkind: VitessCluster\nmetadata:\n  name: x\nspec:\n  cells: 3\n", ":6:", "spec.cells")]
    [InlineData("unknown field", "apiVersion: planetscale.com/v2\nkind: VitessCluster\nmetadata:\n  name: x\nspec:\n  cellz: []\n", ":6:3:", "spec", "cellz", "cells")]
    [InlineData("duplicate key", "apiVersion: planetscale.com/v2\nkind: VitessCluster\nkind: VitessCluster\nmetadata:\n  name: x\nspec:\n  cells: []\n", ":3:1:", "kind")]
    [InlineData("empty document", "", "no ")]
    [InlineData("only comments", "# nothing\n---\n# here\n", "no ")]
    [InlineData("unknown kind", "apiVersion: planetscale.com/v2\nkind: VitesCluster\nmetadata:\n  name: x\n", "VitesCluster", "VitessCluster")]
    [InlineData("unknown apiVersion", "apiVersion: planetscale.com/v3\nkind: VitessCluster\nmetadata:\n  name: x\n", "planetscale.com/v3")]
    [InlineData("no kind", "metadata:\n  name: x\n", "kind")]
    [InlineData("a list", "- a\n- b\n", ":1:1:")]
    [InlineData("a text", "hello\n", ":1:1:")]
    [InlineData("no cluster", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\n", "no VitessCluster")]
    public async Task Render_SaysWhatIsWrong_AndWhere(string what, string text, params string[] words)
    {
        _ = what;
        (await Cli.RunWithInputAsync(text, "render", "-f", "-", "-o", "json")).ShouldFail(1, words);
        (await Cli.RunWithInputAsync(text, "simulate", "-f", "-", "-o", "json")).ShouldFail(1, words);
    }

    [Fact]
    public async Task EveryFaultOfEveryFile_IsNamedByItsFile()
    {
        var one = _folder.Write("one.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\nstringDatta: {}\n");
        var two = _folder.Write("two.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\ntipe: Opaque\n");

        (await Cli.RunAsync("render", "-f", one, "-f", two)).ShouldFail(1, $"{one}:5:1:", "stringData", $"{two}:5:1:", "tipe");
    }

    [Fact]
    public async Task AMissingFile_IsNamed()
    {
        var missing = Path.Combine(_folder.Root, "missing.yaml");
        (await Cli.RunAsync("render", "-f", missing)).ShouldFail(2, $"{missing}: no such file or directory");
    }

    [Fact]
    public async Task AnEmptyDirectory_IsNamed() => (await Cli.RunAsync("render", "-f", _folder.Root)).ShouldFail(2, _folder.Root, "holds no");

    [Fact]
    public async Task BytesThatAreNoUtf8_AreNamedByLine()
    {
        var file = _folder.Write("latin1.yaml", Encoding.Latin1.GetBytes("kind: X\nname: Zoë\n"));
        (await Cli.RunAsync("render", "-f", file)).ShouldFail(1, $"{file}:2:", "UTF-8");
    }

    [Fact]
    public async Task ALargeFileWithOneFault_IsReadToTheFault()
    {
        var comment = $"# {new string('x', 100)}\n";
        var lines = 10 * 1024 * 1024 / comment.Length;
        var text = string.Concat(Enumerable.Repeat(comment, lines)) + "apiVersion: v1\nkind: Secret\nmetadata: {name: x}\nwrong: 1\n";

        (await Cli.RunAsync("render", "-f", _folder.Write("large.yaml", text))).ShouldFail(1, $":{lines + 4}:1:", "wrong");
    }
}
