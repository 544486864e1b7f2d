using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls on workflows.</content>
public sealed partial class VtctldClient
{
    private static readonly Method<GetWorkflowsRequest, GetWorkflowsResponse> GetWorkflowsMethod = RpcMethods.Unary<GetWorkflowsRequest, GetWorkflowsResponse>(Service, "GetWorkflows");
    private static readonly Method<WorkflowStatusRequest, WorkflowStatusResponse> WorkflowStatusMethod = RpcMethods.Unary<WorkflowStatusRequest, WorkflowStatusResponse>(Service, "WorkflowStatus");
    private static readonly Method<ReshardCreateRequest, WorkflowStatusResponse> ReshardCreateMethod = RpcMethods.Unary<ReshardCreateRequest, WorkflowStatusResponse>(Service, "ReshardCreate");
    private static readonly Method<WorkflowSwitchTrafficRequest, WorkflowSwitchTrafficResponse> WorkflowSwitchTrafficMethod = RpcMethods.Unary<WorkflowSwitchTrafficRequest, WorkflowSwitchTrafficResponse>(Service, "WorkflowSwitchTraffic");
    private static readonly Method<WorkflowDeleteRequest, WorkflowDeleteResponse> WorkflowDeleteMethod = RpcMethods.Unary<WorkflowDeleteRequest, WorkflowDeleteResponse>(Service, "WorkflowDelete");
    private static readonly Method<WorkflowUpdateRequest, WorkflowUpdateResponse> WorkflowUpdateMethod = RpcMethods.Unary<WorkflowUpdateRequest, WorkflowUpdateResponse>(Service, "WorkflowUpdate");

    /// <summary>Describes the workflows of a target keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetWorkflowsResponse> GetWorkflowsAsync(GetWorkflowsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetWorkflowsMethod, request, timeout, cancellationToken);

    /// <summary>Tells how far a workflow is.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<WorkflowStatusResponse> WorkflowStatusAsync(WorkflowStatusRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(WorkflowStatusMethod, request, timeout, cancellationToken);

    /// <summary>Starts moving data to other shards of the same keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<WorkflowStatusResponse> ReshardCreateAsync(ReshardCreateRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReshardCreateMethod, request, timeout, cancellationToken);

    /// <summary>Switches traffic to the target of a workflow, or back.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<WorkflowSwitchTrafficResponse> WorkflowSwitchTrafficAsync(WorkflowSwitchTrafficRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(WorkflowSwitchTrafficMethod, request, timeout, cancellationToken);

    /// <summary>Deletes a workflow.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<WorkflowDeleteResponse> WorkflowDeleteAsync(WorkflowDeleteRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(WorkflowDeleteMethod, request, timeout, cancellationToken);

    /// <summary>Changes a workflow.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<WorkflowUpdateResponse> WorkflowUpdateAsync(WorkflowUpdateRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(WorkflowUpdateMethod, request, timeout, cancellationToken);
}
