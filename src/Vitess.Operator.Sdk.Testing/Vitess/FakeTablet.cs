using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Protos.TabletManagerData;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Testing.Vitess;

/// <summary>A tablet inside the process, for tests: answers the calls that reparent and inspect, and keeps the state they change.</summary>
/// <param name="server">Where it answers.</param>
/// <param name="alias">Name of the tablet.</param>
public sealed class FakeTablet(GrpcServer server, TabletAlias alias) : IAsyncDisposable
{
    private const string Service = "tabletmanagerservice.TabletManager";
    private readonly ConcurrentQueue<IMessage> _requests = new();

    /// <summary>Name of the tablet.</summary>
    public TabletAlias Alias { get; } = alias;

    /// <summary>Where it answers.</summary>
    public GrpcServer Server { get; } = server;

    /// <summary>Tablet that it replicates from; null when it does from nobody.</summary>
    public TabletAlias? Source { get; set; }

    /// <summary>Executed position.</summary>
    public string Position { get; set; } = "MySQL56/8f2d0000-0000-0000-0000-000000000001:1-10";

    /// <summary>Server that it replicates from, as its status says.</summary>
    public string SourceUuid { get; set; } = "8f2d0000-0000-0000-0000-000000000001";

    /// <summary>Rows in its journal of reparents. Default 1.</summary>
    public int JournalLength { get; set; } = 1;

    /// <summary>Whether it takes writes.</summary>
    public bool IsWritable { get; set; }

    /// <summary>Whether it waits for acknowledgements, or acknowledges.</summary>
    public bool SemiSync { get; set; }

    /// <summary>How far its replication lags behind, in whole seconds; null when it does not know. Default zero.</summary>
    public TimeSpan? Lag { get; set; } = TimeSpan.Zero;

    /// <summary>Whether it is busy with a backup.</summary>
    public bool TakesBackup { get; set; }

    /// <summary>Requests received so far, in order.</summary>
    public IReadOnlyList<IMessage> Requests => [.. _requests];

    /// <summary>Method that fails, and with what text; null for none.</summary>
    public (string Method, string Text)? Failure { get; set; }

    /// <summary>Who hears of each call: tablet and method.</summary>
    public Action<TabletAlias, string>? Called { get; set; }

    /// <summary>Starts a tablet.</summary>
    /// <param name="alias">Name of the tablet.</param>
    /// <param name="tls">Certificates; null serves without TLS.</param>
    public static async Task<FakeTablet> StartAsync(TabletAlias alias, HttpsConnectionAdapterOptions? tls = null)
    {
        var tablet = new FakeTablet(await GrpcServer.StartAsync(tls).ConfigureAwait(false), alias);
        tablet.Serve();
        return tablet;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private void Serve()
    {
        On<GetGlobalStatusVarsRequest, GetGlobalStatusVarsResponse>("GetGlobalStatusVars", _ => new());
        On<PrimaryPositionRequest, PrimaryPositionResponse>("PrimaryPosition", _ => new() { Position = Position });
        On<ReplicationStatusRequest, ReplicationStatusResponse>("ReplicationStatus", _ => Source is null
            ? throw new RpcException(new Status(StatusCode.Unknown, $"TabletManager.ReplicationStatus on {Alias}: {TabletException.NotReplicaMessage} (errno 100) (sqlstate HY000)"))
            : new() { Status = Replication() });
        On<StopReplicationAndGetStatusRequest, StopReplicationAndGetStatusResponse>("StopReplicationAndGetStatus", _ => Source is null
            ? throw new RpcException(new Status(StatusCode.Unknown, $"TabletManager.StopReplicationAndGetStatus on {Alias}: {TabletException.NotReplicaMessage}"))
            : new() { Status = new() { After = Replication() } });
        On<WaitForPositionRequest, WaitForPositionResponse>("WaitForPosition", _ => new());
        On<PopulateReparentJournalRequest, PopulateReparentJournalResponse>("PopulateReparentJournal", _ => new());
        On<ReadReparentJournalInfoRequest, ReadReparentJournalInfoResponse>("ReadReparentJournalInfo", _ => new() { Length = JournalLength });
        On<RefreshStateRequest, RefreshStateResponse>("RefreshState", _ => new());
        On<ResetReplicationRequest, ResetReplicationResponse>("ResetReplication", _ => Follow<ResetReplicationResponse>(null, false));
        On<ExecuteFetchAsDbaRequest, ExecuteFetchAsDbaResponse>("ExecuteFetchAsDba", _ => new() { Result = new() });
        On<SetReadWriteRequest, SetReadWriteResponse>("SetReadWrite", _ => Write(new SetReadWriteResponse(), true, SemiSync));
        On<ChangeTypeRequest, ChangeTypeResponse>("ChangeType", request => Write(new ChangeTypeResponse(), IsWritable, request.SemiSync));
        On<DemotePrimaryRequest, DemotePrimaryResponse>("DemotePrimary", _ => Write(new DemotePrimaryResponse { PrimaryStatus = new() { Position = Position } }, false, SemiSync));
        On<UndoDemotePrimaryRequest, UndoDemotePrimaryResponse>("UndoDemotePrimary", request => Write(new UndoDemotePrimaryResponse(), true, request.SemiSync));
        On<InitPrimaryRequest, InitPrimaryResponse>("InitPrimary", request => Promote(new InitPrimaryResponse { Position = Position }, request.SemiSync));
        On<PromoteReplicaRequest, PromoteReplicaResponse>("PromoteReplica", request => Promote(new PromoteReplicaResponse { Position = Position }, request.SemiSync));
        On<InitReplicaRequest, InitReplicaResponse>("InitReplica", request => Follow<InitReplicaResponse>(request.Parent, request.SemiSync));
        On<SetReplicationSourceRequest, SetReplicationSourceResponse>("SetReplicationSource", request => Follow<SetReplicationSourceResponse>(request.Parent, request.SemiSync));
    }

    private void On<TRequest, TResponse>(string method, Func<TRequest, TResponse> answer)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage => Server.Unary<TRequest, TResponse>(Service, method, request =>
        {
            _requests.Enqueue(request);
            Called?.Invoke(Alias, method);
            return Failure is { } failure && failure.Method == method
                ? throw new RpcException(new Status(StatusCode.Unknown, $"TabletManager.{method} on {Alias}: {failure.Text}"))
                : answer(request);
        });

    private Topology.Protos.ReplicationData.Status Replication() => new()
    {
        Position = Position,
        RelayLogPosition = Position,
        SourceUuid = SourceUuid,
        ReplicationLagSeconds = (uint)(Lag ?? TimeSpan.Zero).TotalSeconds,
        ReplicationLagUnknown = Lag is null,
        BackupRunning = TakesBackup,
    };

    private T Write<T>(T response, bool writable, bool semiSync)
    {
        (IsWritable, SemiSync) = (writable, semiSync);
        return response;
    }

    private T Promote<T>(T response, bool semiSync)
    {
        Source = null;
        return Write(response, true, semiSync);
    }

    private T Follow<T>(Topology.Protos.TopoData.TabletAlias? parent, bool semiSync)
        where T : new()
    {
        Source = parent is null ? null : new TabletAlias(parent.Cell, parent.Uid);
        return Write(new T(), false, semiSync);
    }
}
