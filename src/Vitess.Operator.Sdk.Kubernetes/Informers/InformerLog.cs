using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What informers log; event ids 4100 to 4199.</summary>
internal static partial class InformerLog
{
    [LoggerMessage(4100, LogLevel.Warning, "The informer for {Kind} in {Namespace} was interrupted: {Reason}")]
    public static partial void Interrupted(ILogger logger, string kind, string @namespace, string reason, Exception error);

    [LoggerMessage(4101, LogLevel.Information, "The watch for {Kind} in {Namespace} brought nothing for {Idle}; it is resumed")]
    public static partial void Idle(ILogger logger, string kind, string @namespace, TimeSpan idle);

    [LoggerMessage(4102, LogLevel.Error, "A subscriber failed on a change of {Object}")]
    public static partial void SubscriberFailed(ILogger logger, string @object, Exception error);
}
