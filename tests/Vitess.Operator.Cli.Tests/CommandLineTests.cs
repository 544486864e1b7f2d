namespace Vitess.Operator.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_NamesTheCommands()
    {
        var result = await Cli.RunAsync("--help");

        result.Code.ShouldBe(0);
        foreach (var command in new[] { "render", "crds" })
        {
            result.Out.ShouldContain(command);
        }
    }

    [Theory]
    [InlineData("unknown-command")]
    [InlineData("render")]
    [InlineData("render", "-f", "-", "-o", "xml")]
    [InlineData("render", "-f", "-", "--stage", "later")]
    [InlineData("crds", "--no-such-option")]
    public async Task WrongArguments_AreUsageErrors(params string[] args) => (await Cli.RunAsync(args)).ShouldFail(2, "--help");
}
