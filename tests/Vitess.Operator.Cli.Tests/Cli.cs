using System.Text;

namespace Vitess.Operator.Cli.Tests;

/// <summary>Runs the command line inside the test.</summary>
internal static class Cli
{
    public static Task<CliResult> RunAsync(params string[] args) => RunWithInputAsync([], args);

    public static Task<CliResult> RunWithInputAsync(string input, params string[] args) => RunWithInputAsync(Encoding.UTF8.GetBytes(input), args);

    public static async Task<CliResult> RunWithInputAsync(byte[] input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new CliConsole(() => new MemoryStream(input), output, error);
        var code = await CommandLine.RunAsync(args, console, TestContext.Current.CancellationToken);
        return new CliResult(code, output.ToString(), error.ToString());
    }
}
