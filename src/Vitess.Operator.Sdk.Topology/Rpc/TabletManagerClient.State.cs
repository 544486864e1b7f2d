using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.TabletManagerData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls on the tablet, its data and its backups.</content>
public sealed partial class TabletManagerClient
{
    private static readonly Method<PingRequest, PingResponse> PingMethod = RpcMethods.Unary<PingRequest, PingResponse>(Service, "Ping");
    private static readonly Method<GetSchemaRequest, GetSchemaResponse> GetSchemaMethod = RpcMethods.Unary<GetSchemaRequest, GetSchemaResponse>(Service, "GetSchema");
    private static readonly Method<ReloadSchemaRequest, ReloadSchemaResponse> ReloadSchemaMethod = RpcMethods.Unary<ReloadSchemaRequest, ReloadSchemaResponse>(Service, "ReloadSchema");
    private static readonly Method<ChangeTypeRequest, ChangeTypeResponse> ChangeTypeMethod = RpcMethods.Unary<ChangeTypeRequest, ChangeTypeResponse>(Service, "ChangeType");
    private static readonly Method<ChangeTagsRequest, ChangeTagsResponse> ChangeTagsMethod = RpcMethods.Unary<ChangeTagsRequest, ChangeTagsResponse>(Service, "ChangeTags");
    private static readonly Method<ExecuteFetchAsDbaRequest, ExecuteFetchAsDbaResponse> ExecuteFetchAsDbaMethod = RpcMethods.Unary<ExecuteFetchAsDbaRequest, ExecuteFetchAsDbaResponse>(Service, "ExecuteFetchAsDba");
    private static readonly Method<ExecuteFetchAsAppRequest, ExecuteFetchAsAppResponse> ExecuteFetchAsAppMethod = RpcMethods.Unary<ExecuteFetchAsAppRequest, ExecuteFetchAsAppResponse>(Service, "ExecuteFetchAsApp");
    private static readonly Method<ExecuteFetchAsAllPrivsRequest, ExecuteFetchAsAllPrivsResponse> ExecuteFetchAsAllPrivsMethod = RpcMethods.Unary<ExecuteFetchAsAllPrivsRequest, ExecuteFetchAsAllPrivsResponse>(Service, "ExecuteFetchAsAllPrivs");
    private static readonly Method<GetGlobalStatusVarsRequest, GetGlobalStatusVarsResponse> GetGlobalStatusVarsMethod = RpcMethods.Unary<GetGlobalStatusVarsRequest, GetGlobalStatusVarsResponse>(Service, "GetGlobalStatusVars");
    private static readonly Method<VReplicationExecRequest, VReplicationExecResponse> VReplicationExecMethod = RpcMethods.Unary<VReplicationExecRequest, VReplicationExecResponse>(Service, "VReplicationExec");
    private static readonly Method<UpdateVReplicationWorkflowRequest, UpdateVReplicationWorkflowResponse> UpdateVReplicationWorkflowMethod = RpcMethods.Unary<UpdateVReplicationWorkflowRequest, UpdateVReplicationWorkflowResponse>(Service, "UpdateVReplicationWorkflow");
    private static readonly Method<BackupRequest, BackupResponse> BackupMethod = RpcMethods.ServerStream<BackupRequest, BackupResponse>(Service, "Backup");
    private static readonly Method<RestoreFromBackupRequest, RestoreFromBackupResponse> RestoreFromBackupMethod = RpcMethods.ServerStream<RestoreFromBackupRequest, RestoreFromBackupResponse>(Service, "RestoreFromBackup");
    private static readonly Method<RefreshStateRequest, RefreshStateResponse> RefreshStateMethod = RpcMethods.Unary<RefreshStateRequest, RefreshStateResponse>(Service, "RefreshState");
    private static readonly Method<RunHealthCheckRequest, RunHealthCheckResponse> RunHealthCheckMethod = RpcMethods.Unary<RunHealthCheckRequest, RunHealthCheckResponse>(Service, "RunHealthCheck");

    /// <summary>Has the tablet echo a text.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<PingResponse> PingAsync(PingRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(PingMethod, request, timeout, cancellationToken);

    /// <summary>Reads the schema, with numbers of rows and sizes.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Has the tablet read its schema anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ReloadSchemaResponse> ReloadSchemaAsync(ReloadSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReloadSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Changes what the tablet is; a primary made by it is not made writable.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ChangeTypeResponse> ChangeTypeAsync(ChangeTypeRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ChangeTypeMethod, request, timeout, cancellationToken);

    /// <summary>Changes the tags of the tablet.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ChangeTagsResponse> ChangeTagsAsync(ChangeTagsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ChangeTagsMethod, request, timeout, cancellationToken);

    /// <summary>Runs a statement as the database administrator.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ExecuteFetchAsDbaResponse> ExecuteFetchAsDbaAsync(ExecuteFetchAsDbaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ExecuteFetchAsDbaMethod, request, timeout, cancellationToken);

    /// <summary>Runs a statement as the application.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ExecuteFetchAsAppResponse> ExecuteFetchAsAppAsync(ExecuteFetchAsAppRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ExecuteFetchAsAppMethod, request, timeout, cancellationToken);

    /// <summary>Runs a statement with all privileges.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<ExecuteFetchAsAllPrivsResponse> ExecuteFetchAsAllPrivsAsync(ExecuteFetchAsAllPrivsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ExecuteFetchAsAllPrivsMethod, request, timeout, cancellationToken);

    /// <summary>Reads status variables of MySQL.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<GetGlobalStatusVarsResponse> GetGlobalStatusVarsAsync(GetGlobalStatusVarsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetGlobalStatusVarsMethod, request, timeout, cancellationToken);

    /// <summary>Runs a statement on the tables of streams.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<VReplicationExecResponse> VReplicationExecAsync(VReplicationExecRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(VReplicationExecMethod, request, timeout, cancellationToken);

    /// <summary>Changes the streams of a workflow.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<UpdateVReplicationWorkflowResponse> UpdateVReplicationWorkflowAsync(UpdateVReplicationWorkflowRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(UpdateVReplicationWorkflowMethod, request, timeout, cancellationToken);

    /// <summary>Backs the tablet up. One answer per line of its log, for as long as it takes.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed, before or amid the answers.</exception>
    public IAsyncEnumerable<BackupResponse> BackupAsync(BackupRequest request, CancellationToken cancellationToken = default) =>
        _calls.StreamAsync(BackupMethod, request, cancellationToken);

    /// <summary>Restores the tablet from a backup. One answer per line of its log, for as long as it takes.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed, before or amid the answers.</exception>
    public IAsyncEnumerable<RestoreFromBackupResponse> RestoreFromBackupAsync(RestoreFromBackupRequest request, CancellationToken cancellationToken = default) =>
        _calls.StreamAsync(RestoreFromBackupMethod, request, cancellationToken);

    /// <summary>Has the tablet read its records anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<RefreshStateResponse> RefreshStateAsync(RefreshStateRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RefreshStateMethod, request, timeout, cancellationToken);

    /// <summary>Has the tablet check its health now.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Tablets.TabletException">The call failed.</exception>
    public Task<RunHealthCheckResponse> RunHealthCheckAsync(RunHealthCheckRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RunHealthCheckMethod, request, timeout, cancellationToken);
}
