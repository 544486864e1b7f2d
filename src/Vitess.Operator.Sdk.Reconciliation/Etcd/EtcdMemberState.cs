namespace Vitess.Operator.Sdk.Reconciliation.Etcd;

/// <summary>What a rolling restart has to know of one member.</summary>
/// <param name="Name">Name of its Pod.</param>
/// <param name="IsReady">Whether it is ready and stays.</param>
/// <param name="IsScheduled">Whether changes wait for it.</param>
/// <param name="IsReleased">Whether its changes were let through and are not applied yet.</param>
internal sealed record EtcdMemberState(string Name, bool IsReady, bool IsScheduled, bool IsReleased);
