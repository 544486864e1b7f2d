using Google.Protobuf;
using Grpc.Core;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Topology.Protos.Query;
using Vitess.Operator.Sdk.Topology.Protos.TabletManagerData;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Testing.Vitess.Simulated;

/// <summary>The calls that a tablet of a simulated world answers, out of the world's state; a promotion shows in its topology.</summary>
/// <param name="tablet">The tablet.</param>
/// <param name="gate">Held during each call.</param>
internal sealed class SimulatedTablet(TabletState tablet, Lock gate)
{
    private const string Service = "tabletmanagerservice.TabletManager";

    /// <summary>What it answers.</summary>
    public GrpcMethods Methods()
    {
        var methods = new GrpcMethods();
        ServeState(methods);
        ServeReplication(methods);
        ServePromotion(methods);
        return methods;
    }

    private void ServeState(GrpcMethods methods)
    {
        On<PingRequest, PingResponse>(methods, "Ping", request => new() { Payload = request.Payload });
        On<GetGlobalStatusVarsRequest, GetGlobalStatusVarsResponse>(methods, "GetGlobalStatusVars", _ => new());
        On<RefreshStateRequest, RefreshStateResponse>(methods, "RefreshState", _ => new());
        On<ExecuteFetchAsDbaRequest, ExecuteFetchAsDbaResponse>(methods, "ExecuteFetchAsDba", request => new() { Result = Rows(request.Query.ToStringUtf8()) });
        On<GetSchemaRequest, GetSchemaResponse>(methods, "GetSchema", _ =>
        {
            var schema = new SchemaDefinition();
            schema.TableDefinitions.AddRange(tablet.Answers.TableRows.Select(table => new TableDefinition { Name = table.Key, RowCount = (ulong)table.Value }));
            return new() { SchemaDefinition = schema };
        });
        On<VReplicationExecRequest, VReplicationExecResponse>(methods, "VReplicationExec", _ => new() { Result = new() });   // nothing moves data here
        On<SetReadWriteRequest, SetReadWriteResponse>(methods, "SetReadWrite", _ => new());
        On<ChangeTypeRequest, ChangeTypeResponse>(methods, "ChangeType", async request =>
        {
            var type = (TabletType)request.TabletType;
            await (type == TabletType.Primary ? tablet.Topology.BecomePrimaryAsync(default) : tablet.Topology.SetTypeAsync(type, default)).ConfigureAwait(false);
            return new();
        });
    }

    private void ServeReplication(GrpcMethods methods)
    {
        On<PrimaryPositionRequest, PrimaryPositionResponse>(methods, "PrimaryPosition", _ => new() { Position = tablet.Answers.Position });
        On<ReplicationStatusRequest, ReplicationStatusResponse>(methods, "ReplicationStatus", _ => new() { Status = Status("ReplicationStatus") });
        On<StopReplicationAndGetStatusRequest, StopReplicationAndGetStatusResponse>(
            methods, "StopReplicationAndGetStatus", _ => new() { Status = new() { After = Status("StopReplicationAndGetStatus") } });
        On<WaitForPositionRequest, WaitForPositionResponse>(methods, "WaitForPosition", _ => new());
        On<PopulateReparentJournalRequest, PopulateReparentJournalResponse>(methods, "PopulateReparentJournal", _ => new());
        On<ReadReparentJournalInfoRequest, ReadReparentJournalInfoResponse>(methods, "ReadReparentJournalInfo", _ => new() { Length = 1 });   // all see each promotion at once
        On<ResetReplicationRequest, ResetReplicationResponse>(methods, "ResetReplication", _ =>
        {
            tablet.Answers.IsReplicating = false;
            return new();
        });
        On<InitReplicaRequest, InitReplicaResponse>(methods, "InitReplica", _ => FollowAsync<InitReplicaResponse>());
        On<SetReplicationSourceRequest, SetReplicationSourceResponse>(methods, "SetReplicationSource", _ => FollowAsync<SetReplicationSourceResponse>());
    }

    private void ServePromotion(GrpcMethods methods)
    {
        On<DemotePrimaryRequest, DemotePrimaryResponse>(methods, "DemotePrimary", _ => new() { PrimaryStatus = new() { Position = tablet.Answers.Position } });
        On<UndoDemotePrimaryRequest, UndoDemotePrimaryResponse>(methods, "UndoDemotePrimary", _ => new());
        On<InitPrimaryRequest, InitPrimaryResponse>(methods, "InitPrimary", async _ => new() { Position = await LeadAsync().ConfigureAwait(false) });
        On<PromoteReplicaRequest, PromoteReplicaResponse>(methods, "PromoteReplica", async _ => new() { Position = await LeadAsync().ConfigureAwait(false) });
    }

    private void On<TRequest, TResponse>(GrpcMethods methods, string method, Func<TRequest, TResponse> answer)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage => On<TRequest, TResponse>(methods, method, request => Task.FromResult(answer(request)));

    private void On<TRequest, TResponse>(GrpcMethods methods, string method, Func<TRequest, Task<TResponse>> answer)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage => methods.Unary<TRequest, TResponse>(Service, method, request =>
        {
            lock (gate)
            {
                return tablet.Answers.Failure is { } failure ? throw Failed(method, failure) : answer(request);   // completes at once, as the topology in memory does
            }
        });

    private RpcException Failed(string method, string text) => new(new Status(StatusCode.Unknown, $"TabletManager.{method} on {tablet.Identity.Alias}: {text}"));

    private Topology.Protos.ReplicationData.Status Status(string method) => tablet.Answers.IsReplicating
        ? new() { Position = tablet.Answers.Position, RelayLogPosition = tablet.Answers.Position }
        : throw Failed(method, $"{TabletException.NotReplicaMessage} (errno 100) (sqlstate HY000)");

    private QueryResult Rows(string query)
    {
        var result = new QueryResult();
        if (tablet.Answers.HasData && string.Equals(query, "SHOW DATABASES", StringComparison.OrdinalIgnoreCase))
        {
            var name = ByteString.CopyFromUtf8(tablet.Identity.Database.Length > 0 ? tablet.Identity.Database : $"vt_{tablet.Identity.Keyspace}");
            result.Rows.Add(new Row { Lengths = { name.Length }, Values = name });
        }

        return result;
    }

    private async Task<T> FollowAsync<T>()
        where T : new()
    {
        tablet.Answers.IsReplicating = true;
        if (await tablet.Topology.FindTabletAsync(default).ConfigureAwait(false) is { Type: TabletType.Primary })
        {
            await tablet.Topology.SetTypeAsync(tablet.Identity.Type, default).ConfigureAwait(false);
        }

        return new();
    }

    private async Task<string> LeadAsync()
    {
        tablet.Answers.IsReplicating = false;
        await tablet.Topology.BecomePrimaryAsync(default).ConfigureAwait(false);
        return tablet.Answers.Position;
    }
}
