using Google.Protobuf;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;
using Vitess.Operator.Sdk.Topology.Records;
using TopoData = Vitess.Operator.Sdk.Topology.Protos.TopoData;

namespace Vitess.Operator.Sdk.Testing.Vitess.Simulated;

/// <summary>The commands that the control daemon of a simulated cluster answers, on the world's topology and tablets.</summary>
/// <param name="commands">Commands on the cluster.</param>
/// <param name="topology">Its topology.</param>
/// <param name="gate">Held during each command.</param>
internal sealed class SimulatedVtctld(InMemoryCommands commands, ITopologyStore topology, Lock gate)
{
    private const string Service = "vtctlservice.Vtctld";

    /// <summary>What it answers.</summary>
    public GrpcMethods Methods()
    {
        var methods = new GrpcMethods();
        ServeReads(methods);
        ServeReparents(methods);
        ServeRemovals(methods);
        return methods;
    }

    private void ServeReads(GrpcMethods methods)
    {
        On<GetCellInfoNamesRequest, GetCellInfoNamesResponse>(methods, "GetCellInfoNames", async _ => new() { Names = { await topology.GetCellNamesAsync().ConfigureAwait(false) } });
        On<GetCellInfoRequest, GetCellInfoResponse>(methods, "GetCellInfo", async request =>
            new() { CellInfo = TopoData.CellInfo.Parser.ParseFrom(await BytesAsync(TopologyPaths.CellInfo(request.Cell)).ConfigureAwait(false)) });
        On<GetKeyspaceRequest, GetKeyspaceResponse>(methods, "GetKeyspace", async request => new() { Keyspace = await KeyspaceAsync(request.Keyspace).ConfigureAwait(false) });
        On<GetKeyspacesRequest, GetKeyspacesResponse>(methods, "GetKeyspaces", async _ =>
        {
            var response = new GetKeyspacesResponse();
            foreach (var name in await topology.ListOrEmptyAsync(TopologyPaths.Keyspaces).ConfigureAwait(false))
            {
                response.Keyspaces.Add(await KeyspaceAsync(name).ConfigureAwait(false));
            }

            return response;
        });
        On<GetShardRequest, GetShardResponse>(methods, "GetShard", async request => new()
        {
            Shard = new()
            {
                Keyspace = request.Keyspace,
                Name = request.ShardName,
                Shard_ = TopoData.Shard.Parser.ParseFrom(await BytesAsync(TopologyPaths.Shard(request.Keyspace, request.ShardName)).ConfigureAwait(false)),
            },
        });
        On<GetTabletRequest, GetTabletResponse>(methods, "GetTablet", async request => new() { Tablet = await TabletAsync(Alias(request.TabletAlias)).ConfigureAwait(false) });
        On<GetWorkflowsRequest, GetWorkflowsResponse>(methods, "GetWorkflows", async request =>
        {
            await commands.ListActiveWorkflowsAsync(request.Keyspace).ConfigureAwait(false);
            return new();   // the tablets of a simulated world move no data
        });
    }

    private void ServeReparents(GrpcMethods methods)
    {
        On<PlannedReparentShardRequest, PlannedReparentShardResponse>(methods, "PlannedReparentShard", async request =>
        {
            var primary = Values.Read(request.NewPrimary) ?? await OtherReplicaAsync(request).ConfigureAwait(false);
            await commands.PlannedReparentShardAsync(new(request.Keyspace, request.Shard, primary, default, default)).ConfigureAwait(false);
            return new() { Keyspace = request.Keyspace, Shard = request.Shard, PromotedPrimary = Values.Write(primary) };
        });
        On<InitShardPrimaryRequest, InitShardPrimaryResponse>(methods, "InitShardPrimary", async request =>
        {
            await commands.InitShardPrimaryAsync(request.Keyspace, request.Shard, Alias(request.PrimaryElectTabletAlias), default).ConfigureAwait(false);
            return new();
        });
        On<TabletExternallyReparentedRequest, TabletExternallyReparentedResponse>(methods, "TabletExternallyReparented", async request =>
        {
            await commands.TabletExternallyReparentedAsync(Alias(request.Tablet)).ConfigureAwait(false);
            return new() { NewPrimary = request.Tablet };
        });
        On<ChangeTabletTypeRequest, ChangeTabletTypeResponse>(methods, "ChangeTabletType", async request =>
        {
            var before = await TabletAsync(Alias(request.TabletAlias)).ConfigureAwait(false);
            await commands.ChangeTabletTypeAsync(Alias(request.TabletAlias), (TabletType)request.DbType).ConfigureAwait(false);
            return new() { BeforeTablet = before, AfterTablet = await TabletAsync(Alias(request.TabletAlias)).ConfigureAwait(false) };
        });
    }

    private void ServeRemovals(GrpcMethods methods)
    {
        On<SetKeyspaceDurabilityPolicyRequest, SetKeyspaceDurabilityPolicyResponse>(methods, "SetKeyspaceDurabilityPolicy", async request =>
        {
            await commands.SetKeyspaceDurabilityPolicyAsync(request.Keyspace, request.DurabilityPolicy).ConfigureAwait(false);
            return new() { Keyspace = (await KeyspaceAsync(request.Keyspace).ConfigureAwait(false)).Keyspace_ };
        });
        On<DeleteKeyspaceRequest, DeleteKeyspaceResponse>(methods, "DeleteKeyspace", async request =>
        {
            await commands.DeleteKeyspaceAsync(request.Keyspace).ConfigureAwait(false);
            return new();
        });
        On<RemoveShardCellRequest, RemoveShardCellResponse>(methods, "RemoveShardCell", async request =>
        {
            await commands.RemoveShardCellAsync(request.Keyspace, request.ShardName, request.Cell).ConfigureAwait(false);
            return new();
        });
        On<DeleteCellInfoRequest, DeleteCellInfoResponse>(methods, "DeleteCellInfo", async request =>
        {
            await commands.DeleteCellInfoAsync(request.Name).ConfigureAwait(false);
            return new();
        });
        On<DeleteShardsRequest, DeleteShardsResponse>(methods, "DeleteShards", async request =>
        {
            foreach (var shard in request.Shards)
            {
                await commands.DeleteShardAsync(shard.Keyspace, shard.Name).ConfigureAwait(false);
            }

            return new();
        });
        On<DeleteTabletsRequest, DeleteTabletsResponse>(methods, "DeleteTablets", async request =>
        {
            foreach (var alias in request.TabletAliases)
            {
                await commands.DeleteTabletAsync(Alias(alias)).ConfigureAwait(false);
            }

            return new();
        });
    }

    private static TabletAlias Alias(TopoData.TabletAlias? message) => Values.Read(message) ?? default;

    private void On<TRequest, TResponse>(GrpcMethods methods, string method, Func<TRequest, Task<TResponse>> answer)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage => methods.Unary<TRequest, TResponse>(Service, method, request =>
        {
            lock (gate)
            {
                return answer(request);   // completes at once, as the topology in memory does
            }
        });

    private async Task<ByteString> BytesAsync<T>(RecordKey<T> key)
        where T : TopologyRecord, new() => StoredRecord.Encode((await topology.ReadAsync(key).ConfigureAwait(false)).Value);

    private async Task<TopoData.Tablet> TabletAsync(TabletAlias alias) => TopoData.Tablet.Parser.ParseFrom(await BytesAsync(TopologyPaths.Tablet(alias)).ConfigureAwait(false));

    private async Task<Keyspace> KeyspaceAsync(string name) => new()
    {
        Name = name,
        Keyspace_ = TopoData.Keyspace.Parser.ParseFrom(await BytesAsync(TopologyPaths.Keyspace(name)).ConfigureAwait(false)),
    };

    /// <summary>Whom a reparent promotes that names nobody: the first replica that is not the primary.</summary>
    private async Task<TabletAlias> OtherReplicaAsync(PlannedReparentShardRequest request)
    {
        var tablets = await topology.GetShardTabletsAsync(request.Keyspace, request.Shard).ConfigureAwait(false);
        var avoid = Values.Read(request.AvoidPrimary);
        return tablets.Tablets.FirstOrDefault(tablet => tablet.Type == TabletType.Replica && tablet.Alias != avoid)?.Alias
            ?? throw new VitessCommandException("PlannedReparentShard", $"no tablet of {request.Keyspace}/{request.Shard} can be promoted");
    }
}
