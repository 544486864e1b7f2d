using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls that move primaries.</content>
public sealed partial class VtctldClient
{
    private static readonly Method<PlannedReparentShardRequest, PlannedReparentShardResponse> PlannedReparentShardMethod = RpcMethods.Unary<PlannedReparentShardRequest, PlannedReparentShardResponse>(Service, "PlannedReparentShard");
    private static readonly Method<EmergencyReparentShardRequest, EmergencyReparentShardResponse> EmergencyReparentShardMethod = RpcMethods.Unary<EmergencyReparentShardRequest, EmergencyReparentShardResponse>(Service, "EmergencyReparentShard");
    private static readonly Method<InitShardPrimaryRequest, InitShardPrimaryResponse> InitShardPrimaryMethod = RpcMethods.Unary<InitShardPrimaryRequest, InitShardPrimaryResponse>(Service, "InitShardPrimary");
    private static readonly Method<TabletExternallyReparentedRequest, TabletExternallyReparentedResponse> TabletExternallyReparentedMethod = RpcMethods.Unary<TabletExternallyReparentedRequest, TabletExternallyReparentedResponse>(Service, "TabletExternallyReparented");

    /// <summary>Moves the primary of a healthy shard. A failure loses the answer, the events included; give the deadline room for three times the wait for replicas and the wait for the lock.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<PlannedReparentShardResponse> PlannedReparentShardAsync(PlannedReparentShardRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(PlannedReparentShardMethod, request, timeout, cancellationToken);

    /// <summary>Promotes a tablet of a shard whose primary is gone.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<EmergencyReparentShardResponse> EmergencyReparentShardAsync(EmergencyReparentShardRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(EmergencyReparentShardMethod, request, timeout, cancellationToken);

    /// <summary>Makes a tablet the first primary of a shard; resets replication of all its tablets.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<InitShardPrimaryResponse> InitShardPrimaryAsync(InitShardPrimaryRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(InitShardPrimaryMethod, request, timeout, cancellationToken);

    /// <summary>Says that a tablet's MySQL has become the primary without Vitess.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<TabletExternallyReparentedResponse> TabletExternallyReparentedAsync(TabletExternallyReparentedRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(TabletExternallyReparentedMethod, request, timeout, cancellationToken);
}
