using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What the event recorder logs; event ids 4300 to 4399.</summary>
internal static partial class EventLog
{
    [LoggerMessage(4300, LogLevel.Warning, "An event on {Target} ({Reason}) could not be written")]
    public static partial void NotWritten(ILogger logger, string target, string reason, Exception error);

    [LoggerMessage(4301, LogLevel.Warning, "An event on {Target} ({Reason}) was dropped: too many wait to be written")]
    public static partial void Dropped(ILogger logger, string target, string reason);

    [LoggerMessage(4302, LogLevel.Information, "An event on {Target} ({Reason}) could not be written yet ({Why}); no event is written for {Delay}")]
    public static partial void PutOff(ILogger logger, string target, string reason, string why, TimeSpan delay);
}
