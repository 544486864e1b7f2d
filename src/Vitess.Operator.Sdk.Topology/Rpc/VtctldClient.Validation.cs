using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls that compare.</content>
public sealed partial class VtctldClient
{
    private static readonly Method<ValidateRequest, ValidateResponse> ValidateMethod = RpcMethods.Unary<ValidateRequest, ValidateResponse>(Service, "Validate");
    private static readonly Method<ValidateKeyspaceRequest, ValidateKeyspaceResponse> ValidateKeyspaceMethod = RpcMethods.Unary<ValidateKeyspaceRequest, ValidateKeyspaceResponse>(Service, "ValidateKeyspace");
    private static readonly Method<ValidateShardRequest, ValidateShardResponse> ValidateShardMethod = RpcMethods.Unary<ValidateShardRequest, ValidateShardResponse>(Service, "ValidateShard");
    private static readonly Method<ValidateSchemaKeyspaceRequest, ValidateSchemaKeyspaceResponse> ValidateSchemaKeyspaceMethod = RpcMethods.Unary<ValidateSchemaKeyspaceRequest, ValidateSchemaKeyspaceResponse>(Service, "ValidateSchemaKeyspace");
    private static readonly Method<ValidateVersionKeyspaceRequest, ValidateVersionKeyspaceResponse> ValidateVersionKeyspaceMethod = RpcMethods.Unary<ValidateVersionKeyspaceRequest, ValidateVersionKeyspaceResponse>(Service, "ValidateVersionKeyspace");
    private static readonly Method<ValidateVersionShardRequest, ValidateVersionShardResponse> ValidateVersionShardMethod = RpcMethods.Unary<ValidateVersionShardRequest, ValidateVersionShardResponse>(Service, "ValidateVersionShard");
    private static readonly Method<ValidateVSchemaRequest, ValidateVSchemaResponse> ValidateVSchemaMethod = RpcMethods.Unary<ValidateVSchemaRequest, ValidateVSchemaResponse>(Service, "ValidateVSchema");
    private static readonly Method<ValidatePermissionsKeyspaceRequest, ValidatePermissionsKeyspaceResponse> ValidatePermissionsKeyspaceMethod = RpcMethods.Unary<ValidatePermissionsKeyspaceRequest, ValidatePermissionsKeyspaceResponse>(Service, "ValidatePermissionsKeyspace");

    /// <summary>Compares the whole topology with what runs; differences are in the answer.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ValidateResponse> ValidateAsync(ValidateRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ValidateMethod, request, timeout, cancellationToken);

    /// <summary>Compares a keyspace with what runs; differences are in the answer.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ValidateKeyspaceResponse> ValidateKeyspaceAsync(ValidateKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ValidateKeyspaceMethod, request, timeout, cancellationToken);

    /// <summary>Compares a shard with what runs; differences are in the answer.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ValidateShardResponse> ValidateShardAsync(ValidateShardRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ValidateShardMethod, request, timeout, cancellationToken);

    /// <summary>Compares the schemas of a keyspace's tablets; differences are in the answer.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ValidateSchemaKeyspaceResponse> ValidateSchemaKeyspaceAsync(ValidateSchemaKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ValidateSchemaKeyspaceMethod, request, timeout, cancellationToken);

    /// <summary>Compares the versions of a keyspace's tablets; differences are in the answer.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ValidateVersionKeyspaceResponse> ValidateVersionKeyspaceAsync(ValidateVersionKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ValidateVersionKeyspaceMethod, request, timeout, cancellationToken);

    /// <summary>Compares the versions of a shard's tablets; differences are in the answer.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ValidateVersionShardResponse> ValidateVersionShardAsync(ValidateVersionShardRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ValidateVersionShardMethod, request, timeout, cancellationToken);

    /// <summary>Compares the VSchema of a keyspace with its schemas; differences are in the answer.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ValidateVSchemaResponse> ValidateVSchemaAsync(ValidateVSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ValidateVSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Compares the permissions of a keyspace's tablets.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ValidatePermissionsKeyspaceResponse> ValidatePermissionsKeyspaceAsync(ValidatePermissionsKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ValidatePermissionsKeyspaceMethod, request, timeout, cancellationToken);
}
