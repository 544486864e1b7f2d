using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>VSchemas and rules of a cell as a message.</summary>
internal static class SrvVSchemaMapping
{
    public static SrvVSchema Read(VSchema.SrvVSchema message) => new()
    {
        Keyspaces = new SortedDictionary<string, VSchemaRecord>(
            message.Keyspaces.ToDictionary(entry => entry.Key, entry => new VSchemaRecord { UnknownFields = entry.Value.ToByteArray() }), StringComparer.Ordinal),
        RoutingRules = Rules(message.RoutingRules),
        ShardRoutingRules = Rules(message.ShardRoutingRules),
        KeyspaceRoutingRules = Rules(message.KeyspaceRoutingRules),
        MirrorRules = Rules(message.MirrorRules),
    };

    public static void Write(SrvVSchema record, VSchema.SrvVSchema message)
    {
        message.Keyspaces.Clear();
        foreach (var (name, schema) in record.Keyspaces.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            message.Keyspaces.Add(name, VSchema.Keyspace.Parser.ParseFrom(schema.UnknownFields.Span));
        }

        message.RoutingRules = Message(record.RoutingRules, VSchema.RoutingRules.Parser);
        message.ShardRoutingRules = Message(record.ShardRoutingRules, VSchema.ShardRoutingRules.Parser);
        message.KeyspaceRoutingRules = Message(record.KeyspaceRoutingRules, VSchema.KeyspaceRoutingRules.Parser);
        message.MirrorRules = Message(record.MirrorRules, VSchema.MirrorRules.Parser);
    }

    private static RulesRecord? Rules(IMessage? message) => message is null ? null : new RulesRecord { UnknownFields = message.ToByteArray() };

    private static T? Message<T>(RulesRecord? record, MessageParser<T> parser)
        where T : class, IMessage<T> => record is null ? null : parser.ParseFrom(record.UnknownFields.Span);
}
