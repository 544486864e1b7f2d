namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How the watches and queues of a <see cref="ControllerManager"/> stand.</summary>
/// <param name="HasSynced">Whether everything that passes read has been listed once.</param>
/// <param name="Watches">The watches, one for each kind.</param>
/// <param name="Queues">The queues, one for each controller.</param>
public sealed record RuntimeHealth(bool HasSynced, IReadOnlyList<WatchHealth> Watches, IReadOnlyList<QueueHealth> Queues);
