using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Tablets;

/// <summary>A call to a tablet failed.</summary>
/// <param name="tablet">Tablet that was called.</param>
/// <param name="method">Name of the call.</param>
/// <param name="message">What the tablet answered, or what kept the call from reaching it.</param>
/// <param name="innerException">Cause, if another exception was.</param>
public sealed class TabletException(TabletAlias tablet, string method, string message, Exception? innerException = null)
    : Exception($"TabletManager.{method} on {tablet}: {message}", innerException)
{
    /// <summary>How a tablet says that it replicates from nobody.</summary>
    public const string NotReplicaMessage = "no replication status";

    private static readonly string[] NotReplicaTexts = [NotReplicaMessage, "no slave status"];

    /// <summary>Tablet that was called.</summary>
    public TabletAlias Tablet { get; } = tablet;

    /// <summary>Name of the call.</summary>
    public string Method { get; } = method;

    /// <summary>Whether the answer was that the tablet replicates from nobody.</summary>
    public bool IsNotReplica => NotReplicaTexts.Any(text => Message.Contains(text, StringComparison.Ordinal));
}
