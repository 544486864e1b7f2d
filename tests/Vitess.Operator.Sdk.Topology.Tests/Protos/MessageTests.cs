using Google.Protobuf;
using Google.Protobuf.Reflection;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Protos.TopoData;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Tests.Protos;

/// <summary>What holds of every message of the wire contract.</summary>
public sealed class MessageTests
{
    /// <summary>A field that no message has, and its value.</summary>
    private static readonly byte[] Unknown = [.. Convert.FromHexString("f2ff7f"), 3, (byte)'n', (byte)'e', (byte)'w'];

    public static TheoryData<string> Messages => [.. All.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, MessageDescriptor> All { get; } = typeof(Tablet).Assembly.GetTypes()
        .Where(type => typeof(IMessage).IsAssignableFrom(type) && type.IsClass)
        .Select(type => (MessageDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!)
        .ToDictionary(descriptor => descriptor.FullName, StringComparer.Ordinal);

    [Fact]
    public void ThereAreAllMessages() => All.Count.ShouldBeGreaterThan(330);

    [Theory]
    [MemberData(nameof(Messages))]
    public void RoundTrips_WithUnknownFields(string name)
    {
        var descriptor = All[name];
        var message = (IMessage)Activator.CreateInstance(descriptor.ClrType)!;
        MessageFiller.Fill(message, depth: 3);
        byte[] bytes = [.. message.ToByteArray(), .. Unknown];

        var read = descriptor.Parser.ParseFrom(bytes);

        read.ToByteArray().ShouldBe(bytes);
        descriptor.Fields.InDeclarationOrder().Where(field => !MessageFiller.IsSet(field, read)).Select(field => field.Name).ShouldBeEmpty();
    }

    [Fact]
    public void FuzzedBytes_AreReadOrRefused()
    {
        var random = new Random(20260410);
        foreach (var descriptor in All.Values.OrderBy(descriptor => descriptor.FullName, StringComparer.Ordinal))
        {
            var message = (IMessage)Activator.CreateInstance(descriptor.ClrType)!;
            MessageFiller.Fill(message, depth: 2);
            for (var run = 0; run < 40; run++)
            {
                var bytes = Mutate(message.ToByteArray(), random);
                Attempt(() => descriptor.Parser.ParseFrom(bytes));
            }
        }
    }

    [Fact]
    public void FuzzedRecords_AreReadOrRefused()
    {
        Fuzz<Records.CellInfo>(new Topology.Protos.TopoData.CellInfo());
        Fuzz<ShardRecord>(new Shard());
        Fuzz<TabletRecord>(new Tablet());
        Fuzz<KeyspaceRecord>(new Keyspace());
        Fuzz<Records.SrvKeyspace>(new Topology.Protos.TopoData.SrvKeyspace());
        Fuzz<Records.ShardReplication>(new Topology.Protos.TopoData.ShardReplication());
        Fuzz<Records.SrvVSchema>(new Topology.Protos.VSchema.SrvVSchema());
    }

    private static void Fuzz<T>(IMessage message)
        where T : TopologyRecord, new()
    {
        var random = new Random(7);
        MessageFiller.Fill(message, depth: 3);
        for (var run = 0; run < 2000; run++)
        {
            var bytes = ByteString.CopyFrom(Mutate(message.ToByteArray(), random));
            Attempt(() =>
            {
                var record = RecordCodecs.Of<T>().Decode(bytes);
                RecordCodecs.Of<T>().Decode(RecordCodecs.Of<T>().Encode(record));
            });
        }
    }

    private static void Attempt(Action read)
    {
        try
        {
            read();
        }
        catch (InvalidProtocolBufferException)
        {
            // Refusing is fine; anything else is not.
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        if (bytes.Length == 0 || random.Next(4) == 0)
        {
            bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            return bytes;
        }

        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }
}
