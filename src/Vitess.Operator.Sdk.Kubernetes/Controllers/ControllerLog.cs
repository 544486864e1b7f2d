using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What controllers log; event ids 4200 to 4299.</summary>
internal static partial class ControllerLog
{
    [LoggerMessage(4200, LogLevel.Warning, "{Controller}: the pass for {Name} failed and is tried again in {Delay}")]
    public static partial void PassFailed(ILogger logger, string controller, string name, TimeSpan delay, Exception error);

    [LoggerMessage(4201, LogLevel.Error, "{Controller}: the pass for {Name} failed for good")]
    public static partial void PassFailedForGood(ILogger logger, string controller, string name, Exception error);

    [LoggerMessage(4202, LogLevel.Debug, "{Controller}: the pass for {Name} is done")]
    public static partial void PassDone(ILogger logger, string controller, string name);

    [LoggerMessage(4203, LogLevel.Information, "{Controller} runs with {Workers} workers")]
    public static partial void Started(ILogger logger, string controller, int workers);
}
