using Google.Protobuf;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Tests.Protos;

/// <summary>The bytes that Vitess stores for records of an example cluster.</summary>
public sealed class WorkedBytesTests
{
    private static readonly TabletAlias First = new("zone1", 2548885007);
    private static readonly TabletAlias Second = new("zone1", 2469782763);
    private static readonly DateTimeOffset Term = DateTimeOffset.FromUnixTimeSeconds(1775822400).AddMilliseconds(250);

    [Fact]
    public void CellInfo() => Encode(new CellInfo { ServerAddress = "example-etcd-faf13de3-client.default.svc:2379", Root = "/vitess/example/local/zone1" }).ShouldBe(
        "0a2d6578616d706c652d657463642d66616631336465332d636c69656e742e64656661756c742e7376633a32333739121b2f7669746573732f6578616d706c652f6c6f63616c2f7a6f6e6531");

    [Fact]
    public void CellsAlias() => Encode(new CellsAlias { Cells = ["zone1"] }).ShouldBe("12057a6f6e6531");

    [Fact]
    public void Keyspace() => Encode(new KeyspaceRecord { DurabilityPolicy = "semi_sync", SidecarDbName = "_vt" }).ShouldBe("420973656d695f73796e6352035f7674");

    [Fact]
    public void Shard() => Encode(new ShardRecord { PrimaryAlias = Second, KeyRange = "-", IsPrimaryServing = true, PrimaryTermStartTime = Term }).ShouldBe(
        "0a0d0a057a6f6e653110ebc9d7990912003801420b08c0cce3ce061080e59a77");

    [Theory]
    [InlineData(null, "3801")]
    [InlineData("-", "12003801")]
    [InlineData("80-", "12030a01803801")]
    [InlineData("-80", "12031201803801")]
    public void FreshShard(string? range, string expected) => Encode(new ShardRecord { KeyRange = range, IsPrimaryServing = true }).ShouldBe(expected);

    [Fact]
    public void Tablet()
    {
        // The collation and the start time are the tablet's own; a record that was read carries them along.
        const string Stored =
            "0a0d0a057a6f6e653110ebc9d79909120b31302e3234342e302e313722090a046772706310ff7c22070a02767410987" +
            "52a08636f6d6d6572636532012d3a0040014a0b76745f636f6d6d65726365620b31302e3234342e302e313768ea19720b08c0cce3ce061080e59a778001ff018a010608a2cce3ce06";
        var record = Decode<TabletRecord>(Stored);

        record.Alias.ShouldBe(Second);
        record.PortMap.ShouldBe(new Dictionary<string, int> { ["grpc"] = 15999, ["vt"] = 15000 });
        record.Type.ShouldBe(TabletType.Primary);
        record.PrimaryTermStartTime.ShouldBe(Term);
        record.KeyRange.ShouldBe("-");
        Encode(record).ShouldBe(Stored);
    }

    [Fact]
    public void ShardReplication() => Encode(new ShardReplication { Nodes = [new(First), new(Second)] }).ShouldBe(
        "0a0f0a0d0a057a6f6e6531108fccb3bf090a0f0a0d0a057a6f6e653110ebc9d79909");

    [Fact]
    public void SrvKeyspace() => Encode(new SrvKeyspace
    {
        Partitions =
        [
            .. new[] { TabletType.Primary, TabletType.Replica, TabletType.Rdonly }.Select(type =>
                new SrvKeyspacePartition { ServedType = type, ShardReferences = [new ShardReference { Name = "-", KeyRange = "-" }] }),
        ],
    }).ShouldBe("0a09080112050a012d12000a09080212050a012d12000a09080312050a012d1200");

    [Fact]
    public void PlannedReparentShard() => Convert.ToHexStringLower(new Topology.Protos.VtctlData.PlannedReparentShardRequest
    {
        Keyspace = "commerce",
        Shard = "-",
        NewPrimary = Values.Write(First),
        WaitReplicasTimeout = Values.Write(TimeSpan.FromSeconds(30)),
        TolerableReplicationLag = Values.Write(TimeSpan.FromSeconds(15)),
    }.ToByteArray()).ShouldBe("0a08636f6d6d6572636512012d1a0d0a057a6f6e6531108fccb3bf092a02081e3202080f");

    [Fact]
    public void EmptyRecords_AreNoBytes()
    {
        Encode(new VSchemaRecord()).ShouldBeEmpty();
        Encode(new ShardReplication()).ShouldBeEmpty();
        Decode<KeyspaceRecord>(string.Empty).DurabilityPolicy.ShouldBeEmpty();
    }

    [Fact]
    public void RetiredFieldsOfAKeyspace_AreKept()
    {
        var record = Decode<KeyspaceRecord>("0a0269641001180442046e6f6e65");

        record.DurabilityPolicy.ShouldBe("none");
        var again = Decode<KeyspaceRecord>(Encode(record with { DurabilityPolicy = "semi_sync" }));
        Topology.Protos.TopoData.Keyspace.Parser.ParseFrom(again.UnknownFields.Span).CalculateSize().ShouldBe(14 + "semi_sync".Length - "none".Length);
        Encode(again).ShouldContain("0a02696410011804");
    }

    [Fact]
    public void UnknownFieldsInside_AreKept()
    {
        // Field 100 of a partition, of a shard reference and of its key range.
        var stored = Convert.FromHexString("0a15" + "0801" + "120d" + "0a012d" + "1204" + "a2060178" + "a2060179" + "a206017a");
        var record = RecordCodecs.Of<SrvKeyspace>().Decode(ByteString.CopyFrom(stored));

        var controls = new ShardTabletControl { Name = "-", QueryServiceDisabled = true };
        var changed = record with { Partitions = [record.Partitions[0] with { ShardTabletControls = [controls] }] };

        var bytes = Encode(changed);
        bytes.ShouldContain("a2060178");
        bytes.ShouldContain("a2060179");
        bytes.ShouldContain("a206017a");
        Decode<SrvKeyspace>(bytes).Partitions[0].ShardTabletControls.ShouldBe([controls]);
    }

    [Fact]
    public void TimesFinerThanATick_SurviveAWrite()
    {
        var message = new Topology.Protos.TopoData.Shard { PrimaryTermStartTime = new() { Seconds = 1775822400, Nanoseconds = 250000001 } };
        var record = RecordCodecs.Of<ShardRecord>().Decode(message.ToByteString());

        Topology.Protos.TopoData.Shard.Parser.ParseFrom(RecordCodecs.Of<ShardRecord>().Encode(record with { IsPrimaryServing = true }))
            .PrimaryTermStartTime.Nanoseconds.ShouldBe(250000001);
    }

    private static string Encode<T>(T record)
        where T : TopologyRecord, new() => Convert.ToHexStringLower(RecordCodecs.Of<T>().Encode(record).Span);

    private static T Decode<T>(string hex)
        where T : TopologyRecord, new() => RecordCodecs.Of<T>().Decode(ByteString.CopyFrom(Convert.FromHexString(hex)));
}
