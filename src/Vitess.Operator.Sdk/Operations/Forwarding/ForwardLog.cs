using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>What port forwards log; event ids 4900 to 4909.</summary>
internal static partial class ForwardLog
{
    [LoggerMessage(4900, LogLevel.Warning, "A connection to port {Port} ended with an error")]
    public static partial void Failed(ILogger logger, int port, Exception error);
}
