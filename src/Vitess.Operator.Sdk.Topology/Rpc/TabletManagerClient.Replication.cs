using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.TabletManagerData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls on replication.</content>
public sealed partial class TabletManagerClient
{
    private static readonly Method<ReplicationStatusRequest, ReplicationStatusResponse> ReplicationStatusMethod = RpcMethods.Unary<ReplicationStatusRequest, ReplicationStatusResponse>(Service, "ReplicationStatus");
    private static readonly Method<PrimaryStatusRequest, PrimaryStatusResponse> PrimaryStatusMethod = RpcMethods.Unary<PrimaryStatusRequest, PrimaryStatusResponse>(Service, "PrimaryStatus");
    private static readonly Method<PrimaryPositionRequest, PrimaryPositionResponse> PrimaryPositionMethod = RpcMethods.Unary<PrimaryPositionRequest, PrimaryPositionResponse>(Service, "PrimaryPosition");
    private static readonly Method<FullStatusRequest, FullStatusResponse> FullStatusMethod = RpcMethods.Unary<FullStatusRequest, FullStatusResponse>(Service, "FullStatus");
    private static readonly Method<WaitForPositionRequest, WaitForPositionResponse> WaitForPositionMethod = RpcMethods.Unary<WaitForPositionRequest, WaitForPositionResponse>(Service, "WaitForPosition");
    private static readonly Method<StartReplicationRequest, StartReplicationResponse> StartReplicationMethod = RpcMethods.Unary<StartReplicationRequest, StartReplicationResponse>(Service, "StartReplication");
    private static readonly Method<StopReplicationRequest, StopReplicationResponse> StopReplicationMethod = RpcMethods.Unary<StopReplicationRequest, StopReplicationResponse>(Service, "StopReplication");
    private static readonly Method<StopReplicationAndGetStatusRequest, StopReplicationAndGetStatusResponse> StopReplicationAndGetStatusMethod = RpcMethods.Unary<StopReplicationAndGetStatusRequest, StopReplicationAndGetStatusResponse>(Service, "StopReplicationAndGetStatus");
    private static readonly Method<SetReplicationSourceRequest, SetReplicationSourceResponse> SetReplicationSourceMethod = RpcMethods.Unary<SetReplicationSourceRequest, SetReplicationSourceResponse>(Service, "SetReplicationSource");
    private static readonly Method<PromoteReplicaRequest, PromoteReplicaResponse> PromoteReplicaMethod = RpcMethods.Unary<PromoteReplicaRequest, PromoteReplicaResponse>(Service, "PromoteReplica");
    private static readonly Method<DemotePrimaryRequest, DemotePrimaryResponse> DemotePrimaryMethod = RpcMethods.Unary<DemotePrimaryRequest, DemotePrimaryResponse>(Service, "DemotePrimary");
    private static readonly Method<UndoDemotePrimaryRequest, UndoDemotePrimaryResponse> UndoDemotePrimaryMethod = RpcMethods.Unary<UndoDemotePrimaryRequest, UndoDemotePrimaryResponse>(Service, "UndoDemotePrimary");
    private static readonly Method<InitPrimaryRequest, InitPrimaryResponse> InitPrimaryMethod = RpcMethods.Unary<InitPrimaryRequest, InitPrimaryResponse>(Service, "InitPrimary");
    private static readonly Method<InitReplicaRequest, InitReplicaResponse> InitReplicaMethod = RpcMethods.Unary<InitReplicaRequest, InitReplicaResponse>(Service, "InitReplica");
    private static readonly Method<PopulateReparentJournalRequest, PopulateReparentJournalResponse> PopulateReparentJournalMethod = RpcMethods.Unary<PopulateReparentJournalRequest, PopulateReparentJournalResponse>(Service, "PopulateReparentJournal");
    private static readonly Method<ReadReparentJournalInfoRequest, ReadReparentJournalInfoResponse> ReadReparentJournalInfoMethod = RpcMethods.Unary<ReadReparentJournalInfoRequest, ReadReparentJournalInfoResponse>(Service, "ReadReparentJournalInfo");
    private static readonly Method<SetReadOnlyRequest, SetReadOnlyResponse> SetReadOnlyMethod = RpcMethods.Unary<SetReadOnlyRequest, SetReadOnlyResponse>(Service, "SetReadOnly");
    private static readonly Method<SetReadWriteRequest, SetReadWriteResponse> SetReadWriteMethod = RpcMethods.Unary<SetReadWriteRequest, SetReadWriteResponse>(Service, "SetReadWrite");
    private static readonly Method<ResetReplicationRequest, ResetReplicationResponse> ResetReplicationMethod = RpcMethods.Unary<ResetReplicationRequest, ResetReplicationResponse>(Service, "ResetReplication");
    private static readonly Method<ResetReplicationParametersRequest, ResetReplicationParametersResponse> ResetReplicationParametersMethod = RpcMethods.Unary<ResetReplicationParametersRequest, ResetReplicationParametersResponse>(Service, "ResetReplicationParameters");
    private static readonly Method<ReplicaWasPromotedRequest, ReplicaWasPromotedResponse> ReplicaWasPromotedMethod = RpcMethods.Unary<ReplicaWasPromotedRequest, ReplicaWasPromotedResponse>(Service, "ReplicaWasPromoted");

    /// <summary>Tells how far replication is; fails on a tablet that replicates from nobody.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ReplicationStatusResponse> ReplicationStatusAsync(ReplicationStatusRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReplicationStatusMethod, request, timeout, cancellationToken);

    /// <summary>Tells the executed position, on any tablet.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<PrimaryStatusResponse> PrimaryStatusAsync(PrimaryStatusRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(PrimaryStatusMethod, request, timeout, cancellationToken);

    /// <summary>Tells the executed position as text, on any tablet.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<PrimaryPositionResponse> PrimaryPositionAsync(PrimaryPositionRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(PrimaryPositionMethod, request, timeout, cancellationToken);

    /// <summary>Reads the whole state of MySQL.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<FullStatusResponse> FullStatusAsync(FullStatusRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(FullStatusMethod, request, timeout, cancellationToken);

    /// <summary>Waits until a position is applied; only the deadline ends it.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<WaitForPositionResponse> WaitForPositionAsync(WaitForPositionRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(WaitForPositionMethod, request, timeout, cancellationToken);

    /// <summary>Starts replication.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<StartReplicationResponse> StartReplicationAsync(StartReplicationRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(StartReplicationMethod, request, timeout, cancellationToken);

    /// <summary>Stops replication.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<StopReplicationResponse> StopReplicationAsync(StopReplicationRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(StopReplicationMethod, request, timeout, cancellationToken);

    /// <summary>Stops replication and tells how far it was before and after.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<StopReplicationAndGetStatusResponse> StopReplicationAndGetStatusAsync(StopReplicationAndGetStatusRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(StopReplicationAndGetStatusMethod, request, timeout, cancellationToken);

    /// <summary>Points the tablet at another to replicate from.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<SetReplicationSourceResponse> SetReplicationSourceAsync(SetReplicationSourceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(SetReplicationSourceMethod, request, timeout, cancellationToken);

    /// <summary>Makes the tablet the writable primary with a new term.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<PromoteReplicaResponse> PromoteReplicaAsync(PromoteReplicaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(PromoteReplicaMethod, request, timeout, cancellationToken);

    /// <summary>Stops writes on the primary; can be repeated.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<DemotePrimaryResponse> DemotePrimaryAsync(DemotePrimaryRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(DemotePrimaryMethod, request, timeout, cancellationToken);

    /// <summary>Takes back <c>DemotePrimary</c>.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<UndoDemotePrimaryResponse> UndoDemotePrimaryAsync(UndoDemotePrimaryRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(UndoDemotePrimaryMethod, request, timeout, cancellationToken);

    /// <summary>Makes the tablet the first primary of its shard.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<InitPrimaryResponse> InitPrimaryAsync(InitPrimaryRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(InitPrimaryMethod, request, timeout, cancellationToken);

    /// <summary>Makes the tablet a replica of the first primary.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<InitReplicaResponse> InitReplicaAsync(InitReplicaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(InitReplicaMethod, request, timeout, cancellationToken);

    /// <summary>Writes a row to the journal of reparents, which replicas wait for.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<PopulateReparentJournalResponse> PopulateReparentJournalAsync(PopulateReparentJournalRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(PopulateReparentJournalMethod, request, timeout, cancellationToken);

    /// <summary>Tells how many rows the journal of reparents has.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ReadReparentJournalInfoResponse> ReadReparentJournalInfoAsync(ReadReparentJournalInfoRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReadReparentJournalInfoMethod, request, timeout, cancellationToken);

    /// <summary>Makes MySQL read-only.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<SetReadOnlyResponse> SetReadOnlyAsync(SetReadOnlyRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(SetReadOnlyMethod, request, timeout, cancellationToken);

    /// <summary>Makes MySQL writable.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<SetReadWriteResponse> SetReadWriteAsync(SetReadWriteRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(SetReadWriteMethod, request, timeout, cancellationToken);

    /// <summary>Forgets all replication, transactions included.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ResetReplicationResponse> ResetReplicationAsync(ResetReplicationRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ResetReplicationMethod, request, timeout, cancellationToken);

    /// <summary>Forgets where to replicate from.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ResetReplicationParametersResponse> ResetReplicationParametersAsync(ResetReplicationParametersRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ResetReplicationParametersMethod, request, timeout, cancellationToken);

    /// <summary>Says that the tablet's MySQL has become the primary.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ReplicaWasPromotedResponse> ReplicaWasPromotedAsync(ReplicaWasPromotedRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReplicaWasPromotedMethod, request, timeout, cancellationToken);
}
