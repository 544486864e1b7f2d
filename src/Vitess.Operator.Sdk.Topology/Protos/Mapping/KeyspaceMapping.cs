using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>Keyspaces as messages.</summary>
internal static class KeyspaceMapping
{
    public static KeyspaceRecord Read(TopoData.Keyspace message) => new()
    {
        KeyspaceType = (KeyspaceType)message.KeyspaceType,
        DurabilityPolicy = message.DurabilityPolicy,
        SidecarDbName = message.SidecarDbName,
    };

    public static void Write(KeyspaceRecord record, TopoData.Keyspace message)
    {
        message.KeyspaceType = (TopoData.KeyspaceType)record.KeyspaceType;
        message.DurabilityPolicy = record.DurabilityPolicy;
        message.SidecarDbName = record.SidecarDbName;
    }
}
