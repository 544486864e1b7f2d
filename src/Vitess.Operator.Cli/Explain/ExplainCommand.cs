using System.CommandLine;

namespace Vitess.Operator.Cli.Explain;

/// <summary><c>explain</c>: where things come from and what they do.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliConsole console) => new("explain", "Tells what a field does, where an object comes from, what the engine does.")
    {
        ExplainField.Create(console),
        ExplainObject.Create(console),
        ExplainEngine.Create(console),
        ExplainCluster.Create(console),
    };
}
