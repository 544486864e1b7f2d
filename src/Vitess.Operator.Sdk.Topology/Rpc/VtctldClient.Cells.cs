using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls on cells.</content>
public sealed partial class VtctldClient
{
    private static readonly Method<AddCellInfoRequest, AddCellInfoResponse> AddCellInfoMethod = RpcMethods.Unary<AddCellInfoRequest, AddCellInfoResponse>(Service, "AddCellInfo");
    private static readonly Method<AddCellsAliasRequest, AddCellsAliasResponse> AddCellsAliasMethod = RpcMethods.Unary<AddCellsAliasRequest, AddCellsAliasResponse>(Service, "AddCellsAlias");
    private static readonly Method<DeleteCellInfoRequest, DeleteCellInfoResponse> DeleteCellInfoMethod = RpcMethods.Unary<DeleteCellInfoRequest, DeleteCellInfoResponse>(Service, "DeleteCellInfo");
    private static readonly Method<DeleteCellsAliasRequest, DeleteCellsAliasResponse> DeleteCellsAliasMethod = RpcMethods.Unary<DeleteCellsAliasRequest, DeleteCellsAliasResponse>(Service, "DeleteCellsAlias");
    private static readonly Method<GetCellInfoRequest, GetCellInfoResponse> GetCellInfoMethod = RpcMethods.Unary<GetCellInfoRequest, GetCellInfoResponse>(Service, "GetCellInfo");
    private static readonly Method<GetCellInfoNamesRequest, GetCellInfoNamesResponse> GetCellInfoNamesMethod = RpcMethods.Unary<GetCellInfoNamesRequest, GetCellInfoNamesResponse>(Service, "GetCellInfoNames");
    private static readonly Method<GetCellsAliasesRequest, GetCellsAliasesResponse> GetCellsAliasesMethod = RpcMethods.Unary<GetCellsAliasesRequest, GetCellsAliasesResponse>(Service, "GetCellsAliases");
    private static readonly Method<UpdateCellInfoRequest, UpdateCellInfoResponse> UpdateCellInfoMethod = RpcMethods.Unary<UpdateCellInfoRequest, UpdateCellInfoResponse>(Service, "UpdateCellInfo");
    private static readonly Method<UpdateCellsAliasRequest, UpdateCellsAliasResponse> UpdateCellsAliasMethod = RpcMethods.Unary<UpdateCellsAliasRequest, UpdateCellsAliasResponse>(Service, "UpdateCellsAlias");

    /// <summary>Registers a cell; its root must not be empty.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<AddCellInfoResponse> AddCellInfoAsync(AddCellInfoRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(AddCellInfoMethod, request, timeout, cancellationToken);

    /// <summary>Creates an alias of cells; a cell may be in one alias only.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<AddCellsAliasResponse> AddCellsAliasAsync(AddCellsAliasRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(AddCellsAliasMethod, request, timeout, cancellationToken);

    /// <summary>Takes a cell out of the topology.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<DeleteCellInfoResponse> DeleteCellInfoAsync(DeleteCellInfoRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(DeleteCellInfoMethod, request, timeout, cancellationToken);

    /// <summary>Deletes an alias of cells.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<DeleteCellsAliasResponse> DeleteCellsAliasAsync(DeleteCellsAliasRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(DeleteCellsAliasMethod, request, timeout, cancellationToken);

    /// <summary>Reads where a cell's topology lives.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetCellInfoResponse> GetCellInfoAsync(GetCellInfoRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetCellInfoMethod, request, timeout, cancellationToken);

    /// <summary>Names the cells, sorted.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetCellInfoNamesResponse> GetCellInfoNamesAsync(GetCellInfoNamesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetCellInfoNamesMethod, request, timeout, cancellationToken);

    /// <summary>Reads the aliases of cells.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetCellsAliasesResponse> GetCellsAliasesAsync(GetCellsAliasesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetCellsAliasesMethod, request, timeout, cancellationToken);

    /// <summary>Changes where a cell's topology lives, and registers the cell when it is new; empty members stay as they are.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<UpdateCellInfoResponse> UpdateCellInfoAsync(UpdateCellInfoRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(UpdateCellInfoMethod, request, timeout, cancellationToken);

    /// <summary>Changes the cells of an alias.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<UpdateCellsAliasResponse> UpdateCellsAliasAsync(UpdateCellsAliasRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(UpdateCellsAliasMethod, request, timeout, cancellationToken);
}
