namespace Vitess.Operator.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_NamesTheCommands()
    {
        var result = await Cli.RunAsync("--help");

        result.Code.ShouldBe(0);
        foreach (var command in new[] { "render", "simulate", "crds" })
        {
            result.Out.ShouldContain(command);
        }
    }

    [Theory]
    [InlineData("unknown-command")]
    [InlineData("render")]
    [InlineData("render", "-f", "-", "-o", "xml")]
    [InlineData("render", "-f", "-", "--stage", "later")]
    [InlineData("simulate", "-f", "-", "-o", "yaml")]
    [InlineData("simulate", "-f", "-", "--world", "flat")]
    [InlineData("crds", "--no-such-option")]
    public async Task WrongArguments_AreUsageErrors(params string[] args) => (await Cli.RunAsync(args)).ShouldFail(2, "--help");
}
