using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>How a command ended, as clients are told.</summary>
internal static class CommandStatus
{
    public static JsonMap Of(int exitCode)
    {
        if (exitCode == 0)
        {
            return new() { { "metadata", new JsonMap() }, { "status", "Success" } };
        }

        var code = exitCode.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            { "metadata", new JsonMap() },
            { "status", "Failure" },
            { "message", $"command terminated with non-zero exit code: exit status {code}" },
            { "reason", "NonZeroExitCode" },
            { "details", new JsonMap { { "causes", new JsonList { new JsonMap { { "reason", "ExitCode" }, { "message", code } } } } } },
        };
    }
}
