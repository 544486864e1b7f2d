using System.Text;
using Vitess.Operator.Cli.Input;

namespace Vitess.Operator.Cli.Tests.Input;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SeveralFiles_AreReadInTheOrderGiven() =>
        Read(_folder.Write("b.yaml", "one"), _folder.Write("a.yaml", "two")).ShouldBe(["one", "two"]);

    [Fact]
    public void ADirectory_StandsForItsManifests_ByName()
    {
        _folder.Write("2.yml", "two");
        _folder.Write("1.yaml", "one");
        _folder.Write("3.json", "three");
        _folder.Write("notes.txt", "no manifest");
        _folder.Write("below/4.yaml", "not read");

        Read(_folder.Root).ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public void ADash_StandsForStandardInput() => Read("-").ShouldBe(["from stdin"]);

    private static IEnumerable<string> Read(params string[] names)
    {
        var console = new CliConsole(() => new MemoryStream(Encoding.UTF8.GetBytes("from stdin")), TextWriter.Null, TextWriter.Null);
        return new InputFiles(console).Read(names).Select(document => Encoding.UTF8.GetString(document.Content.Span));
    }
}
