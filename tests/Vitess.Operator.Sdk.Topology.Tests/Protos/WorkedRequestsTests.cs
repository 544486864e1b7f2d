using System.Net;
using Google.Protobuf;
using GrpcHttp;
using Vitess.Operator.Sdk.Topology.Etcd;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;
using Vitess.Operator.Sdk.Topology.Rpc;

namespace Vitess.Operator.Sdk.Topology.Tests.Protos;

/// <summary>The requests that Vitess sends for typical steps: the frame on the wire, and the operations on etcd.</summary>
public sealed class WorkedRequestsTests
{
    private const string Root = "/vitess/example/global";
    private static readonly ByteString Value = ByteString.CopyFromUtf8("value");

    [Fact]
    public async Task Frame_OfAPlannedReparent_AsItGoesOverTheWire()
    {
        var handler = new KeepingHandler();
        var transport = new GrpcTransport([new("http://vtctld:15999")], new(handler), TimeProvider.System, null, null);
        var request = new PlannedReparentShardRequest
        {
            Keyspace = "commerce",
            Shard = "-",
            NewPrimary = Values.Write(new Models.TabletAlias("zone1", 2548885007)),
            WaitReplicasTimeout = Values.Write(TimeSpan.FromSeconds(30)),
            TolerableReplicationLag = Values.Write(TimeSpan.FromSeconds(15)),
        };
        var method = RpcMethods.Unary<PlannedReparentShardRequest, PlannedReparentShardResponse>("vtctlservice.Vtctld", "PlannedReparentShard");

        await Should.ThrowAsync<Grpc.Core.RpcException>(() => new HttpCallInvoker(transport).UnaryAsync(method, default, request));

        handler.Line.ShouldBe("POST /vtctlservice.Vtctld/PlannedReparentShard 2.0");
        handler.Headers.ShouldBe(["content-type: application/grpc", "te: trailers"]);
        handler.Body.ShouldBe("00000000240a08636f6d6d6572636512012d1a0d0a057a6f6e6531108fccb3bf092a02081e3202080f");
    }

    [Fact]
    public void Create_ComparesTheVersionWithZero()
    {
        var request = EtcdRequests.Create(Key("cells/zone1/CellInfo"), Value);

        var compare = request.Compare.ShouldHaveSingleItem();
        (compare.Result, compare.Target, compare.Key, compare.Version).ShouldBe(
            (Etcdserverpb.Compare.Types.CompareResult.Equal, Etcdserverpb.Compare.Types.CompareTarget.Version, Key("cells/zone1/CellInfo"), 0L));
        var put = request.Success.ShouldHaveSingleItem().RequestPut;
        (put.Key, put.Value, put.Lease).ShouldBe((Key("cells/zone1/CellInfo"), Value, 0L));
        request.Failure.ShouldBeEmpty();
    }

    [Fact]
    public void Update_ComparesTheRevisionThatWasRead()
    {
        var request = EtcdRequests.Update(Key("keyspaces/commerce/shards/-/Shard"), Value, 4711);

        var compare = request.Compare.ShouldHaveSingleItem();
        (compare.Result, compare.Target, compare.Key, compare.ModRevision).ShouldBe(
            (Etcdserverpb.Compare.Types.CompareResult.Equal, Etcdserverpb.Compare.Types.CompareTarget.Mod, Key("keyspaces/commerce/shards/-/Shard"), 4711L));
        (request.Success.ShouldHaveSingleItem().RequestPut.Value, request.Failure.Count).ShouldBe((Value, 0));
    }

    [Fact]
    public void Listing_ReadsKeysAlone_UpToTheEndOfThePrefix() => EtcdRequests.Names(Root + "/cells").ShouldBe(new Etcdserverpb.RangeRequest
    {
        Key = Key("cells/"),
        RangeEnd = Key("cells0"),
        KeysOnly = true,
        SortOrder = Etcdserverpb.RangeRequest.Types.SortOrder.Ascend,
        SortTarget = Etcdserverpb.RangeRequest.Types.SortTarget.Key,
    });

    [Fact]
    public void WhoIsBeforeMe_IsTheYoungestOlderKey()
    {
        var request = EtcdRequests.Before(Root + "/keyspaces/commerce/shards/-/locks", 5000);

        (request.Key, request.RangeEnd).ShouldBe((Key("keyspaces/commerce/shards/-/locks/"), Key("keyspaces/commerce/shards/-/locks0")));
        (request.MaxModRevision, request.Limit).ShouldBe((4999L, 1L));
        (request.SortOrder, request.SortTarget).ShouldBe((Etcdserverpb.RangeRequest.Types.SortOrder.Descend, Etcdserverpb.RangeRequest.Types.SortTarget.Mod));
    }

    private static ByteString Key(string path) => ByteString.CopyFromUtf8($"{Root}/{path}");

    /// <summary>Keeps what is sent and answers with an error.</summary>
    private sealed class KeepingHandler : HttpMessageHandler
    {
        public string Line { get; private set; } = string.Empty;

        public IReadOnlyList<string> Headers { get; private set; } = [];

        public string Body { get; private set; } = string.Empty;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Line = $"{request.Method} {request.RequestUri!.AbsolutePath} {request.Version}";
            Headers = [.. request.Headers.Concat(request.Content!.Headers).Select(header => $"{header.Key.ToLowerInvariant()}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal)];
            Body = Convert.ToHexStringLower(await request.Content.ReadAsByteArrayAsync(cancellationToken));
            return new(HttpStatusCode.NotFound);
        }
    }
}
