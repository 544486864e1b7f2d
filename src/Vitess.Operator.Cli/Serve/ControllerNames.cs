using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Cli.Serve;

/// <summary>Reads the list of controllers to run.</summary>
internal static class ControllerNames
{
    public static ApiServerControllers Parse(string list)
    {
        var chosen = ApiServerControllers.None;
        foreach (var name in list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            chosen |= name switch
            {
                "none" => ApiServerControllers.None,
                "all" => ApiServerControllers.All,
                "garbage-collector" => ApiServerControllers.GarbageCollector,
                "namespace" => ApiServerControllers.Namespace,
                _ => throw new CliException(ExitCode.Usage, [$"Unknown controller '{name}'; known are none, all, garbage-collector, namespace."]),
            };
        }

        return chosen;
    }
}
