using System.Text;

namespace Vitess.Operator.Cli;

/// <summary>Where a command reads and writes. Results go to <see cref="Out"/>; errors and progress go to <see cref="Error"/>.</summary>
/// <param name="OpenInput">Opens standard input as bytes, so that its encoding can be checked.</param>
/// <param name="Out">Results, fit for a pipe.</param>
/// <param name="Error">Errors and progress.</param>
internal sealed record CliConsole(Func<Stream> OpenInput, TextWriter Out, TextWriter Error)
{
    /// <summary>The process's own streams, as UTF-8 with plain line feeds.</summary>
    public static CliConsole System() =>
        new(Console.OpenStandardInput, Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()));

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
