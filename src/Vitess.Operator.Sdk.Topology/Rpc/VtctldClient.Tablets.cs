using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls on tablets.</content>
public sealed partial class VtctldClient
{
    private static readonly Method<GetTabletRequest, GetTabletResponse> GetTabletMethod = RpcMethods.Unary<GetTabletRequest, GetTabletResponse>(Service, "GetTablet");
    private static readonly Method<GetTabletsRequest, GetTabletsResponse> GetTabletsMethod = RpcMethods.Unary<GetTabletsRequest, GetTabletsResponse>(Service, "GetTablets");
    private static readonly Method<DeleteTabletsRequest, DeleteTabletsResponse> DeleteTabletsMethod = RpcMethods.Unary<DeleteTabletsRequest, DeleteTabletsResponse>(Service, "DeleteTablets");
    private static readonly Method<ChangeTabletTypeRequest, ChangeTabletTypeResponse> ChangeTabletTypeMethod = RpcMethods.Unary<ChangeTabletTypeRequest, ChangeTabletTypeResponse>(Service, "ChangeTabletType");
    private static readonly Method<ChangeTabletTagsRequest, ChangeTabletTagsResponse> ChangeTabletTagsMethod = RpcMethods.Unary<ChangeTabletTagsRequest, ChangeTabletTagsResponse>(Service, "ChangeTabletTags");
    private static readonly Method<GetFullStatusRequest, GetFullStatusResponse> GetFullStatusMethod = RpcMethods.Unary<GetFullStatusRequest, GetFullStatusResponse>(Service, "GetFullStatus");
    private static readonly Method<GetVersionRequest, GetVersionResponse> GetVersionMethod = RpcMethods.Unary<GetVersionRequest, GetVersionResponse>(Service, "GetVersion");
    private static readonly Method<PingTabletRequest, PingTabletResponse> PingTabletMethod = RpcMethods.Unary<PingTabletRequest, PingTabletResponse>(Service, "PingTablet");
    private static readonly Method<RefreshStateRequest, RefreshStateResponse> RefreshStateMethod = RpcMethods.Unary<RefreshStateRequest, RefreshStateResponse>(Service, "RefreshState");
    private static readonly Method<RefreshStateByShardRequest, RefreshStateByShardResponse> RefreshStateByShardMethod = RpcMethods.Unary<RefreshStateByShardRequest, RefreshStateByShardResponse>(Service, "RefreshStateByShard");
    private static readonly Method<RunHealthCheckRequest, RunHealthCheckResponse> RunHealthCheckMethod = RpcMethods.Unary<RunHealthCheckRequest, RunHealthCheckResponse>(Service, "RunHealthCheck");
    private static readonly Method<SetWritableRequest, SetWritableResponse> SetWritableMethod = RpcMethods.Unary<SetWritableRequest, SetWritableResponse>(Service, "SetWritable");
    private static readonly Method<StartReplicationRequest, StartReplicationResponse> StartReplicationMethod = RpcMethods.Unary<StartReplicationRequest, StartReplicationResponse>(Service, "StartReplication");
    private static readonly Method<StopReplicationRequest, StopReplicationResponse> StopReplicationMethod = RpcMethods.Unary<StopReplicationRequest, StopReplicationResponse>(Service, "StopReplication");
    private static readonly Method<ReparentTabletRequest, ReparentTabletResponse> ReparentTabletMethod = RpcMethods.Unary<ReparentTabletRequest, ReparentTabletResponse>(Service, "ReparentTablet");
    private static readonly Method<ShardReplicationPositionsRequest, ShardReplicationPositionsResponse> ShardReplicationPositionsMethod = RpcMethods.Unary<ShardReplicationPositionsRequest, ShardReplicationPositionsResponse>(Service, "ShardReplicationPositions");
    private static readonly Method<GetShardReplicationRequest, GetShardReplicationResponse> GetShardReplicationMethod = RpcMethods.Unary<GetShardReplicationRequest, GetShardReplicationResponse>(Service, "GetShardReplication");
    private static readonly Method<ShardReplicationAddRequest, ShardReplicationAddResponse> ShardReplicationAddMethod = RpcMethods.Unary<ShardReplicationAddRequest, ShardReplicationAddResponse>(Service, "ShardReplicationAdd");
    private static readonly Method<ShardReplicationRemoveRequest, ShardReplicationRemoveResponse> ShardReplicationRemoveMethod = RpcMethods.Unary<ShardReplicationRemoveRequest, ShardReplicationRemoveResponse>(Service, "ShardReplicationRemove");
    private static readonly Method<ShardReplicationFixRequest, ShardReplicationFixResponse> ShardReplicationFixMethod = RpcMethods.Unary<ShardReplicationFixRequest, ShardReplicationFixResponse>(Service, "ShardReplicationFix");
    private static readonly Method<ExecuteFetchAsDBARequest, ExecuteFetchAsDBAResponse> ExecuteFetchAsDBAMethod = RpcMethods.Unary<ExecuteFetchAsDBARequest, ExecuteFetchAsDBAResponse>(Service, "ExecuteFetchAsDBA");
    private static readonly Method<ExecuteFetchAsAppRequest, ExecuteFetchAsAppResponse> ExecuteFetchAsAppMethod = RpcMethods.Unary<ExecuteFetchAsAppRequest, ExecuteFetchAsAppResponse>(Service, "ExecuteFetchAsApp");

    /// <summary>Reads the record of a tablet.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetTabletResponse> GetTabletAsync(GetTabletRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetTabletMethod, request, timeout, cancellationToken);

    /// <summary>Reads the records of tablets; a primary that was replaced is reported as unknown.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetTabletsResponse> GetTabletsAsync(GetTabletsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetTabletsMethod, request, timeout, cancellationToken);

    /// <summary>Deletes records of tablets; stops at the first failure.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<DeleteTabletsResponse> DeleteTabletsAsync(DeleteTabletsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(DeleteTabletsMethod, request, timeout, cancellationToken);

    /// <summary>Changes what a tablet is; never from or to primary.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ChangeTabletTypeResponse> ChangeTabletTypeAsync(ChangeTabletTypeRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ChangeTabletTypeMethod, request, timeout, cancellationToken);

    /// <summary>Changes the tags of a tablet; an empty value removes a tag.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ChangeTabletTagsResponse> ChangeTabletTagsAsync(ChangeTabletTagsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ChangeTabletTagsMethod, request, timeout, cancellationToken);

    /// <summary>Reads the whole state of a tablet's MySQL.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetFullStatusResponse> GetFullStatusAsync(GetFullStatusRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetFullStatusMethod, request, timeout, cancellationToken);

    /// <summary>Reads the version of a tablet over its HTTP port.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetVersionResponse> GetVersionAsync(GetVersionRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetVersionMethod, request, timeout, cancellationToken);

    /// <summary>Makes sure that a tablet answers.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<PingTabletResponse> PingTabletAsync(PingTabletRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(PingTabletMethod, request, timeout, cancellationToken);

    /// <summary>Has a tablet read its records anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<RefreshStateResponse> RefreshStateAsync(RefreshStateRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RefreshStateMethod, request, timeout, cancellationToken);

    /// <summary>Has the tablets of a shard read their records anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<RefreshStateByShardResponse> RefreshStateByShardAsync(RefreshStateByShardRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RefreshStateByShardMethod, request, timeout, cancellationToken);

    /// <summary>Has a tablet check its health now.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<RunHealthCheckResponse> RunHealthCheckAsync(RunHealthCheckRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RunHealthCheckMethod, request, timeout, cancellationToken);

    /// <summary>Makes the MySQL of a tablet writable or read-only.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<SetWritableResponse> SetWritableAsync(SetWritableRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(SetWritableMethod, request, timeout, cancellationToken);

    /// <summary>Starts replication of a tablet.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<StartReplicationResponse> StartReplicationAsync(StartReplicationRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(StartReplicationMethod, request, timeout, cancellationToken);

    /// <summary>Stops replication of a tablet.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<StopReplicationResponse> StopReplicationAsync(StopReplicationRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(StopReplicationMethod, request, timeout, cancellationToken);

    /// <summary>Points a tablet at the primary of its shard.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ReparentTabletResponse> ReparentTabletAsync(ReparentTabletRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReparentTabletMethod, request, timeout, cancellationToken);

    /// <summary>Asks all tablets of a shard how far they are; one that does not answer is missing.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ShardReplicationPositionsResponse> ShardReplicationPositionsAsync(ShardReplicationPositionsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ShardReplicationPositionsMethod, request, timeout, cancellationToken);

    /// <summary>Reads the lists of tablets that the cells keep of a shard.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetShardReplicationResponse> GetShardReplicationAsync(GetShardReplicationRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetShardReplicationMethod, request, timeout, cancellationToken);

    /// <summary>Adds a tablet to the list of its cell; repair.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ShardReplicationAddResponse> ShardReplicationAddAsync(ShardReplicationAddRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ShardReplicationAddMethod, request, timeout, cancellationToken);

    /// <summary>Removes a tablet from the list of its cell; repair.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ShardReplicationRemoveResponse> ShardReplicationRemoveAsync(ShardReplicationRemoveRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ShardReplicationRemoveMethod, request, timeout, cancellationToken);

    /// <summary>Removes the first wrong entry from the list of a cell; repair.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ShardReplicationFixResponse> ShardReplicationFixAsync(ShardReplicationFixRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ShardReplicationFixMethod, request, timeout, cancellationToken);

    /// <summary>Runs a statement on a tablet as the database administrator.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ExecuteFetchAsDBAResponse> ExecuteFetchAsDBAAsync(ExecuteFetchAsDBARequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ExecuteFetchAsDBAMethod, request, timeout, cancellationToken);

    /// <summary>Runs a statement on a tablet as the application.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ExecuteFetchAsAppResponse> ExecuteFetchAsAppAsync(ExecuteFetchAsAppRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ExecuteFetchAsAppMethod, request, timeout, cancellationToken);
}
