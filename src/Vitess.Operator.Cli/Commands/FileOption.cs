using System.CommandLine;

namespace Vitess.Operator.Cli.Commands;

/// <summary>The option <c>-f</c>, the same for every command that reads manifests.</summary>
internal static class FileOption
{
    public static Option<string[]> Create() => new("--filename", "-f", "--file")
    {
        Description = "A manifest file, a directory of manifests, or - for standard input. May be given several times.",
        HelpName = "FILE",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };
}
