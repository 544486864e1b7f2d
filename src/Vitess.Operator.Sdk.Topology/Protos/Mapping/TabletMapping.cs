using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>Tablets as messages.</summary>
internal static class TabletMapping
{
    public static TabletRecord Read(TopoData.Tablet message) => new()
    {
        Alias = Values.Read(message.Alias) ?? default,
        Hostname = message.Hostname,
        PortMap = new SortedDictionary<string, int>(message.PortMap, StringComparer.Ordinal),
        Keyspace = message.Keyspace,
        Shard = message.Shard,
        KeyRange = Values.Read(message.KeyRange),
        Type = (TabletType)message.Type,
        DbNameOverride = message.DbNameOverride,
        MysqlHostname = message.MysqlHostname,
        MysqlPort = message.MysqlPort,
        PrimaryTermStartTime = Values.Read(message.PrimaryTermStartTime),
        ShutdownTime = Values.Read(message.TabletShutdownTime),
    };

    public static void Write(TabletRecord record, TopoData.Tablet message)
    {
        message.Alias = record.Alias.IsEmpty && message.Alias is null ? null : Values.Write(record.Alias, message.Alias);
        message.Hostname = record.Hostname;
        message.Keyspace = record.Keyspace;
        message.Shard = record.Shard;
        message.KeyRange = Values.Write(record.KeyRange, message.KeyRange);
        message.Type = (TopoData.TabletType)record.Type;
        message.DbNameOverride = record.DbNameOverride;
        message.MysqlHostname = record.MysqlHostname;
        message.MysqlPort = record.MysqlPort;
        message.PrimaryTermStartTime = Values.Write(record.PrimaryTermStartTime, message.PrimaryTermStartTime);
        message.TabletShutdownTime = Values.Write(record.ShutdownTime, message.TabletShutdownTime);
        message.PortMap.Clear();
        foreach (var (name, port) in record.PortMap.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            message.PortMap.Add(name, port);
        }
    }
}
