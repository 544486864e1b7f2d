using System.CommandLine;

namespace Vitess.Operator.Cli.Commands;

/// <summary>The option <c>-f</c>, the same for every command that reads manifests.</summary>
internal static class FileOption
{
    /// <param name="several">Whether one <c>-f</c> takes all names that follow it; not for commands with arguments of their own.</param>
    public static Option<string[]> Create(bool several = true) => new("--filename", "-f", "--file")
    {
        Description = "A manifest file, a directory of manifests, or - for standard input. May be given several times.",
        HelpName = "FILE",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = several,
    };
}
