using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>What the engine logs; event ids 5000 to 5099.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(5000, LogLevel.Debug, "Changing {Kind} {Name}: {Differences}")]
    public static partial void Changing(ILogger logger, string kind, string name, string differences);

    [LoggerMessage(5001, LogLevel.Debug, "Changing the status of {Kind} {Name}: {Differences}")]
    public static partial void ChangingStatus(ILogger logger, string kind, string name, string differences);

    [LoggerMessage(5003, LogLevel.Information, "The watch of shards in the topology {Root} at {Address} broke; a later pass begins it anew")]
    public static partial void WatchBroke(ILogger logger, string address, string root, Exception error);

    [LoggerMessage(5002, LogLevel.Information, "The MANIFEST of backup {Directory}/{Backup} cannot be read; it does not count as complete")]
    public static partial void UnreadableManifest(ILogger logger, string directory, string backup, Exception error);
}
