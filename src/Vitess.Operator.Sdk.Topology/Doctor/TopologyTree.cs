using System.Globalization;

namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>Prints a topology as a tree, for people.</summary>
public static class TopologyTree
{
    /// <summary>Prints a topology.</summary>
    /// <param name="snapshot">What was read.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(TopologySnapshot snapshot, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"global  {snapshot.Parameters.Address}  {snapshot.Parameters.Root}");
        foreach (var (name, alias) in snapshot.Aliases)
        {
            writer.WriteLine($"  alias {name}: {string.Join(", ", alias.Cells.Order(StringComparer.Ordinal))}");
        }

        foreach (var keyspace in snapshot.Keyspaces)
        {
            Write(keyspace, writer);
        }

        foreach (var cell in snapshot.Cells)
        {
            Write(cell, writer);
        }
    }

    private static void Write(KeyspaceSnapshot keyspace, TextWriter writer)
    {
        var policy = keyspace.Record is { } record ? $"durability {(record.DurabilityPolicy.Length > 0 ? record.DurabilityPolicy : "none")}" : "no record";
        writer.WriteLine($"  keyspace {keyspace.Name}  {policy}");
        foreach (var (name, shard) in keyspace.Shards)
        {
            var term = shard?.PrimaryTermStartTime?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var primary = shard is null ? "no record" : shard.HasPrimary ? $"primary {shard.PrimaryAlias}" : "no primary";
            writer.WriteLine($"    shard {name}  {primary}{(term is null ? string.Empty : $" since {term}")}{(shard?.IsPrimaryServing == true ? "  serving" : string.Empty)}");
        }
    }

    private static void Write(CellSnapshot cell, TextWriter writer)
    {
        writer.WriteLine(cell.Info is null ? $"cell {cell.Name}  not registered" : $"cell {cell.Name}  {cell.Info.ServerAddress}  {cell.Info.Root}");
        if (cell.Failure is not null)
        {
            writer.WriteLine($"  unreadable: {cell.Failure}");
        }

        foreach (var tablet in cell.Tablets)
        {
            var host = tablet.Hostname.Length > 0 ? $"{tablet.Hostname}:{tablet.PortMap.GetValueOrDefault("grpc")}" : "stopped";
            writer.WriteLine($"  tablet {tablet.Alias}  {tablet.Keyspace}/{tablet.Shard}  {tablet.Type.ToString().ToLowerInvariant()}  {host}");
        }

        foreach (var (shard, list) in cell.Replication)
        {
            writer.WriteLine($"  replication {shard}: {string.Join(", ", list.Nodes.Select(node => node.TabletAlias).Order())}");
        }

        foreach (var (keyspace, serving) in cell.Serving)
        {
            var types = serving.Partitions.Select(partition =>
                $"{partition.ServedType.ToString().ToLowerInvariant()} {string.Join("|", partition.ShardReferences.Select(shard => shard.Name))}");
            writer.WriteLine($"  serves {keyspace}: {string.Join(", ", types)}");
        }
    }
}
