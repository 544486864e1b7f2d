using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What the leader election logs; event ids 4400 to 4499.</summary>
internal static partial class LeaderLog
{
    [LoggerMessage(4400, LogLevel.Information, "{Identity} leads by Lease {Lease}")]
    public static partial void Leading(ILogger logger, string identity, string lease);

    [LoggerMessage(4401, LogLevel.Error, "{Identity} does not lead any more by Lease {Lease}")]
    public static partial void Lost(ILogger logger, string identity, string lease);

    [LoggerMessage(4402, LogLevel.Warning, "Lease {Lease} could not be read or written")]
    public static partial void Failed(ILogger logger, string lease, Exception error);
}
