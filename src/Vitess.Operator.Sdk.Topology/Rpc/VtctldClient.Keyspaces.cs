using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls on keyspaces and shards.</content>
public sealed partial class VtctldClient
{
    private static readonly Method<CreateKeyspaceRequest, CreateKeyspaceResponse> CreateKeyspaceMethod = RpcMethods.Unary<CreateKeyspaceRequest, CreateKeyspaceResponse>(Service, "CreateKeyspace");
    private static readonly Method<GetKeyspaceRequest, GetKeyspaceResponse> GetKeyspaceMethod = RpcMethods.Unary<GetKeyspaceRequest, GetKeyspaceResponse>(Service, "GetKeyspace");
    private static readonly Method<GetKeyspacesRequest, GetKeyspacesResponse> GetKeyspacesMethod = RpcMethods.Unary<GetKeyspacesRequest, GetKeyspacesResponse>(Service, "GetKeyspaces");
    private static readonly Method<DeleteKeyspaceRequest, DeleteKeyspaceResponse> DeleteKeyspaceMethod = RpcMethods.Unary<DeleteKeyspaceRequest, DeleteKeyspaceResponse>(Service, "DeleteKeyspace");
    private static readonly Method<SetKeyspaceDurabilityPolicyRequest, SetKeyspaceDurabilityPolicyResponse> SetKeyspaceDurabilityPolicyMethod = RpcMethods.Unary<SetKeyspaceDurabilityPolicyRequest, SetKeyspaceDurabilityPolicyResponse>(Service, "SetKeyspaceDurabilityPolicy");
    private static readonly Method<RemoveKeyspaceCellRequest, RemoveKeyspaceCellResponse> RemoveKeyspaceCellMethod = RpcMethods.Unary<RemoveKeyspaceCellRequest, RemoveKeyspaceCellResponse>(Service, "RemoveKeyspaceCell");
    private static readonly Method<CreateShardRequest, CreateShardResponse> CreateShardMethod = RpcMethods.Unary<CreateShardRequest, CreateShardResponse>(Service, "CreateShard");
    private static readonly Method<GetShardRequest, GetShardResponse> GetShardMethod = RpcMethods.Unary<GetShardRequest, GetShardResponse>(Service, "GetShard");
    private static readonly Method<FindAllShardsInKeyspaceRequest, FindAllShardsInKeyspaceResponse> FindAllShardsInKeyspaceMethod = RpcMethods.Unary<FindAllShardsInKeyspaceRequest, FindAllShardsInKeyspaceResponse>(Service, "FindAllShardsInKeyspace");
    private static readonly Method<DeleteShardsRequest, DeleteShardsResponse> DeleteShardsMethod = RpcMethods.Unary<DeleteShardsRequest, DeleteShardsResponse>(Service, "DeleteShards");
    private static readonly Method<RemoveShardCellRequest, RemoveShardCellResponse> RemoveShardCellMethod = RpcMethods.Unary<RemoveShardCellRequest, RemoveShardCellResponse>(Service, "RemoveShardCell");
    private static readonly Method<SetShardIsPrimaryServingRequest, SetShardIsPrimaryServingResponse> SetShardIsPrimaryServingMethod = RpcMethods.Unary<SetShardIsPrimaryServingRequest, SetShardIsPrimaryServingResponse>(Service, "SetShardIsPrimaryServing");
    private static readonly Method<SetShardTabletControlRequest, SetShardTabletControlResponse> SetShardTabletControlMethod = RpcMethods.Unary<SetShardTabletControlRequest, SetShardTabletControlResponse>(Service, "SetShardTabletControl");
    private static readonly Method<SetVtorcEmergencyReparentRequest, SetVtorcEmergencyReparentResponse> SetVtorcEmergencyReparentMethod = RpcMethods.Unary<SetVtorcEmergencyReparentRequest, SetVtorcEmergencyReparentResponse>(Service, "SetVtorcEmergencyReparent");
    private static readonly Method<UpdateThrottlerConfigRequest, UpdateThrottlerConfigResponse> UpdateThrottlerConfigMethod = RpcMethods.Unary<UpdateThrottlerConfigRequest, UpdateThrottlerConfigResponse>(Service, "UpdateThrottlerConfig");

    /// <summary>Creates a keyspace with its empty VSchema.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<CreateKeyspaceResponse> CreateKeyspaceAsync(CreateKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(CreateKeyspaceMethod, request, timeout, cancellationToken);

    /// <summary>Reads a keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetKeyspaceResponse> GetKeyspaceAsync(GetKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetKeyspaceMethod, request, timeout, cancellationToken);

    /// <summary>Reads all keyspaces; fails when one of them has no record.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetKeyspacesResponse> GetKeyspacesAsync(GetKeyspacesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetKeyspacesMethod, request, timeout, cancellationToken);

    /// <summary>Deletes a keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<DeleteKeyspaceResponse> DeleteKeyspaceAsync(DeleteKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(DeleteKeyspaceMethod, request, timeout, cancellationToken);

    /// <summary>Sets the durability policy of a keyspace, under its lock.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<SetKeyspaceDurabilityPolicyResponse> SetKeyspaceDurabilityPolicyAsync(SetKeyspaceDurabilityPolicyRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(SetKeyspaceDurabilityPolicyMethod, request, timeout, cancellationToken);

    /// <summary>Takes a keyspace out of what a cell serves.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<RemoveKeyspaceCellResponse> RemoveKeyspaceCellAsync(RemoveKeyspaceCellRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RemoveKeyspaceCellMethod, request, timeout, cancellationToken);

    /// <summary>Creates a shard.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<CreateShardResponse> CreateShardAsync(CreateShardRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(CreateShardMethod, request, timeout, cancellationToken);

    /// <summary>Reads a shard.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetShardResponse> GetShardAsync(GetShardRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetShardMethod, request, timeout, cancellationToken);

    /// <summary>Reads the shards of a keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<FindAllShardsInKeyspaceResponse> FindAllShardsInKeyspaceAsync(FindAllShardsInKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(FindAllShardsInKeyspaceMethod, request, timeout, cancellationToken);

    /// <summary>Deletes shards.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<DeleteShardsResponse> DeleteShardsAsync(DeleteShardsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(DeleteShardsMethod, request, timeout, cancellationToken);

    /// <summary>Takes a shard out of what a cell serves.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<RemoveShardCellResponse> RemoveShardCellAsync(RemoveShardCellRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RemoveShardCellMethod, request, timeout, cancellationToken);

    /// <summary>Says whether the primary of a shard serves; for emergencies.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<SetShardIsPrimaryServingResponse> SetShardIsPrimaryServingAsync(SetShardIsPrimaryServingRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(SetShardIsPrimaryServingMethod, request, timeout, cancellationToken);

    /// <summary>Changes which tables a shard denies; for emergencies.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<SetShardTabletControlResponse> SetShardTabletControlAsync(SetShardTabletControlRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(SetShardTabletControlMethod, request, timeout, cancellationToken);

    /// <summary>Switches emergency reparents by the orchestrator on or off. Since Vitess 24.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<SetVtorcEmergencyReparentResponse> SetVtorcEmergencyReparentAsync(SetVtorcEmergencyReparentRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(SetVtorcEmergencyReparentMethod, request, timeout, cancellationToken);

    /// <summary>Changes the throttler of a keyspace in all cells.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<UpdateThrottlerConfigResponse> UpdateThrottlerConfigAsync(UpdateThrottlerConfigRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(UpdateThrottlerConfigMethod, request, timeout, cancellationToken);
}
