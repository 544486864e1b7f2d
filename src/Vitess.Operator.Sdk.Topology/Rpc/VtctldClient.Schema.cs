using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls on schemas, VSchemas and rules.</content>
public sealed partial class VtctldClient
{
    private static readonly Method<ApplySchemaRequest, ApplySchemaResponse> ApplySchemaMethod = RpcMethods.Unary<ApplySchemaRequest, ApplySchemaResponse>(Service, "ApplySchema");
    private static readonly Method<GetSchemaRequest, GetSchemaResponse> GetSchemaMethod = RpcMethods.Unary<GetSchemaRequest, GetSchemaResponse>(Service, "GetSchema");
    private static readonly Method<ReloadSchemaRequest, ReloadSchemaResponse> ReloadSchemaMethod = RpcMethods.Unary<ReloadSchemaRequest, ReloadSchemaResponse>(Service, "ReloadSchema");
    private static readonly Method<ReloadSchemaShardRequest, ReloadSchemaShardResponse> ReloadSchemaShardMethod = RpcMethods.Unary<ReloadSchemaShardRequest, ReloadSchemaShardResponse>(Service, "ReloadSchemaShard");
    private static readonly Method<ReloadSchemaKeyspaceRequest, ReloadSchemaKeyspaceResponse> ReloadSchemaKeyspaceMethod = RpcMethods.Unary<ReloadSchemaKeyspaceRequest, ReloadSchemaKeyspaceResponse>(Service, "ReloadSchemaKeyspace");
    private static readonly Method<ApplyVSchemaRequest, ApplyVSchemaResponse> ApplyVSchemaMethod = RpcMethods.Unary<ApplyVSchemaRequest, ApplyVSchemaResponse>(Service, "ApplyVSchema");
    private static readonly Method<GetVSchemaRequest, GetVSchemaResponse> GetVSchemaMethod = RpcMethods.Unary<GetVSchemaRequest, GetVSchemaResponse>(Service, "GetVSchema");
    private static readonly Method<GetSrvVSchemaRequest, GetSrvVSchemaResponse> GetSrvVSchemaMethod = RpcMethods.Unary<GetSrvVSchemaRequest, GetSrvVSchemaResponse>(Service, "GetSrvVSchema");
    private static readonly Method<GetSrvVSchemasRequest, GetSrvVSchemasResponse> GetSrvVSchemasMethod = RpcMethods.Unary<GetSrvVSchemasRequest, GetSrvVSchemasResponse>(Service, "GetSrvVSchemas");
    private static readonly Method<DeleteSrvVSchemaRequest, DeleteSrvVSchemaResponse> DeleteSrvVSchemaMethod = RpcMethods.Unary<DeleteSrvVSchemaRequest, DeleteSrvVSchemaResponse>(Service, "DeleteSrvVSchema");
    private static readonly Method<RebuildVSchemaGraphRequest, RebuildVSchemaGraphResponse> RebuildVSchemaGraphMethod = RpcMethods.Unary<RebuildVSchemaGraphRequest, RebuildVSchemaGraphResponse>(Service, "RebuildVSchemaGraph");
    private static readonly Method<RebuildKeyspaceGraphRequest, RebuildKeyspaceGraphResponse> RebuildKeyspaceGraphMethod = RpcMethods.Unary<RebuildKeyspaceGraphRequest, RebuildKeyspaceGraphResponse>(Service, "RebuildKeyspaceGraph");
    private static readonly Method<GetSrvKeyspaceNamesRequest, GetSrvKeyspaceNamesResponse> GetSrvKeyspaceNamesMethod = RpcMethods.Unary<GetSrvKeyspaceNamesRequest, GetSrvKeyspaceNamesResponse>(Service, "GetSrvKeyspaceNames");
    private static readonly Method<GetSrvKeyspacesRequest, GetSrvKeyspacesResponse> GetSrvKeyspacesMethod = RpcMethods.Unary<GetSrvKeyspacesRequest, GetSrvKeyspacesResponse>(Service, "GetSrvKeyspaces");
    private static readonly Method<ApplyRoutingRulesRequest, ApplyRoutingRulesResponse> ApplyRoutingRulesMethod = RpcMethods.Unary<ApplyRoutingRulesRequest, ApplyRoutingRulesResponse>(Service, "ApplyRoutingRules");
    private static readonly Method<GetRoutingRulesRequest, GetRoutingRulesResponse> GetRoutingRulesMethod = RpcMethods.Unary<GetRoutingRulesRequest, GetRoutingRulesResponse>(Service, "GetRoutingRules");
    private static readonly Method<ApplyShardRoutingRulesRequest, ApplyShardRoutingRulesResponse> ApplyShardRoutingRulesMethod = RpcMethods.Unary<ApplyShardRoutingRulesRequest, ApplyShardRoutingRulesResponse>(Service, "ApplyShardRoutingRules");
    private static readonly Method<GetShardRoutingRulesRequest, GetShardRoutingRulesResponse> GetShardRoutingRulesMethod = RpcMethods.Unary<GetShardRoutingRulesRequest, GetShardRoutingRulesResponse>(Service, "GetShardRoutingRules");
    private static readonly Method<ApplyKeyspaceRoutingRulesRequest, ApplyKeyspaceRoutingRulesResponse> ApplyKeyspaceRoutingRulesMethod = RpcMethods.Unary<ApplyKeyspaceRoutingRulesRequest, ApplyKeyspaceRoutingRulesResponse>(Service, "ApplyKeyspaceRoutingRules");
    private static readonly Method<GetKeyspaceRoutingRulesRequest, GetKeyspaceRoutingRulesResponse> GetKeyspaceRoutingRulesMethod = RpcMethods.Unary<GetKeyspaceRoutingRulesRequest, GetKeyspaceRoutingRulesResponse>(Service, "GetKeyspaceRoutingRules");
    private static readonly Method<GetMirrorRulesRequest, GetMirrorRulesResponse> GetMirrorRulesMethod = RpcMethods.Unary<GetMirrorRulesRequest, GetMirrorRulesResponse>(Service, "GetMirrorRules");
    private static readonly Method<GetTopologyPathRequest, GetTopologyPathResponse> GetTopologyPathMethod = RpcMethods.Unary<GetTopologyPathRequest, GetTopologyPathResponse>(Service, "GetTopologyPath");

    /// <summary>Runs schema changes on all shards of a keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ApplySchemaResponse> ApplySchemaAsync(ApplySchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ApplySchemaMethod, request, timeout, cancellationToken);

    /// <summary>Reads the schema of a tablet.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Has a tablet read its schema anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ReloadSchemaResponse> ReloadSchemaAsync(ReloadSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReloadSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Has the tablets of a shard read their schema anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ReloadSchemaShardResponse> ReloadSchemaShardAsync(ReloadSchemaShardRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReloadSchemaShardMethod, request, timeout, cancellationToken);

    /// <summary>Has the tablets of a keyspace read their schema anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ReloadSchemaKeyspaceResponse> ReloadSchemaKeyspaceAsync(ReloadSchemaKeyspaceRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ReloadSchemaKeyspaceMethod, request, timeout, cancellationToken);

    /// <summary>Replaces or changes the VSchema of a keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ApplyVSchemaResponse> ApplyVSchemaAsync(ApplyVSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ApplyVSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Reads the VSchema of a keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetVSchemaResponse> GetVSchemaAsync(GetVSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetVSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Reads the VSchemas as the gateways of a cell see them.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetSrvVSchemaResponse> GetSrvVSchemaAsync(GetSrvVSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetSrvVSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Reads the VSchemas as the gateways of several cells see them.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetSrvVSchemasResponse> GetSrvVSchemasAsync(GetSrvVSchemasRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetSrvVSchemasMethod, request, timeout, cancellationToken);

    /// <summary>Deletes what the gateways of a cell see of VSchemas.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<DeleteSrvVSchemaResponse> DeleteSrvVSchemaAsync(DeleteSrvVSchemaRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(DeleteSrvVSchemaMethod, request, timeout, cancellationToken);

    /// <summary>Makes what gateways see of VSchemas anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<RebuildVSchemaGraphResponse> RebuildVSchemaGraphAsync(RebuildVSchemaGraphRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RebuildVSchemaGraphMethod, request, timeout, cancellationToken);

    /// <summary>Makes what cells serve of a keyspace anew.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<RebuildKeyspaceGraphResponse> RebuildKeyspaceGraphAsync(RebuildKeyspaceGraphRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RebuildKeyspaceGraphMethod, request, timeout, cancellationToken);

    /// <summary>Names the keyspaces that cells know.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetSrvKeyspaceNamesResponse> GetSrvKeyspaceNamesAsync(GetSrvKeyspaceNamesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetSrvKeyspaceNamesMethod, request, timeout, cancellationToken);

    /// <summary>Reads what cells serve of a keyspace.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetSrvKeyspacesResponse> GetSrvKeyspacesAsync(GetSrvKeyspacesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetSrvKeyspacesMethod, request, timeout, cancellationToken);

    /// <summary>Replaces the routing rules of tables.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ApplyRoutingRulesResponse> ApplyRoutingRulesAsync(ApplyRoutingRulesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ApplyRoutingRulesMethod, request, timeout, cancellationToken);

    /// <summary>Reads the routing rules of tables.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetRoutingRulesResponse> GetRoutingRulesAsync(GetRoutingRulesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetRoutingRulesMethod, request, timeout, cancellationToken);

    /// <summary>Replaces the routing rules of shards.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ApplyShardRoutingRulesResponse> ApplyShardRoutingRulesAsync(ApplyShardRoutingRulesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ApplyShardRoutingRulesMethod, request, timeout, cancellationToken);

    /// <summary>Reads the routing rules of shards.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetShardRoutingRulesResponse> GetShardRoutingRulesAsync(GetShardRoutingRulesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetShardRoutingRulesMethod, request, timeout, cancellationToken);

    /// <summary>Replaces the routing rules of keyspaces.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<ApplyKeyspaceRoutingRulesResponse> ApplyKeyspaceRoutingRulesAsync(ApplyKeyspaceRoutingRulesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(ApplyKeyspaceRoutingRulesMethod, request, timeout, cancellationToken);

    /// <summary>Reads the routing rules of keyspaces.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetKeyspaceRoutingRulesResponse> GetKeyspaceRoutingRulesAsync(GetKeyspaceRoutingRulesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetKeyspaceRoutingRulesMethod, request, timeout, cancellationToken);

    /// <summary>Reads the mirror rules.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetMirrorRulesResponse> GetMirrorRulesAsync(GetMirrorRulesRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetMirrorRulesMethod, request, timeout, cancellationToken);

    /// <summary>Reads a key of the topology, or lists below it.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetTopologyPathResponse> GetTopologyPathAsync(GetTopologyPathRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetTopologyPathMethod, request, timeout, cancellationToken);
}
