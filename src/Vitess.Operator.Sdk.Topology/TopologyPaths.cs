using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Keys and directories of the topology.</summary>
/// <remarks>Layout: Vitess' own; the same for every implementation.</remarks>
public static class TopologyPaths
{
    /// <summary>Name that stands for the global topology where a cell is expected.</summary>
    public const string GlobalCell = "global";

    /// <summary>Directory of all cells.</summary>
    public static TopologyDirectory Cells => new(GlobalCell, "cells");

    /// <summary>Directory of all aliases of cells.</summary>
    public static TopologyDirectory CellsAliases => new(GlobalCell, "cells_aliases");

    /// <summary>Directory of all keyspaces.</summary>
    public static TopologyDirectory Keyspaces => new(GlobalCell, "keyspaces");

    /// <summary>Where a cell's topology lives.</summary>
    /// <param name="cell">Cell.</param>
    public static RecordKey<CellInfo> CellInfo(string cell) => new(GlobalCell, $"cells/{cell}/CellInfo");

    /// <summary>Cells that an alias stands for.</summary>
    /// <param name="alias">Name of the alias.</param>
    public static RecordKey<CellsAlias> CellsAlias(string alias) => new(GlobalCell, $"cells_aliases/{alias}/CellsAlias");

    /// <summary>Record of a keyspace.</summary>
    /// <param name="keyspace">Keyspace.</param>
    public static RecordKey<KeyspaceRecord> Keyspace(string keyspace) => new(GlobalCell, $"keyspaces/{keyspace}/Keyspace");

    /// <summary>VSchema of a keyspace.</summary>
    /// <param name="keyspace">Keyspace.</param>
    public static RecordKey<VSchemaRecord> VSchema(string keyspace) => new(GlobalCell, $"keyspaces/{keyspace}/VSchema");

    /// <summary>Directory of one keyspace; locking it locks the keyspace.</summary>
    /// <param name="keyspace">Keyspace.</param>
    public static TopologyDirectory KeyspaceDirectory(string keyspace) => new(GlobalCell, $"keyspaces/{keyspace}");

    /// <summary>Directory of the shards of a keyspace.</summary>
    /// <param name="keyspace">Keyspace.</param>
    public static TopologyDirectory Shards(string keyspace) => new(GlobalCell, $"keyspaces/{keyspace}/shards");

    /// <summary>Directory of one shard; locking it locks the shard.</summary>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard.</param>
    public static TopologyDirectory ShardDirectory(string keyspace, string shard) => new(GlobalCell, $"keyspaces/{keyspace}/shards/{shard}");

    /// <summary>Record of a shard.</summary>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard.</param>
    public static RecordKey<ShardRecord> Shard(string keyspace, string shard) => new(GlobalCell, $"keyspaces/{keyspace}/shards/{shard}/Shard");

    /// <summary>Routing rules of tables.</summary>
    public static RecordKey<RulesRecord> RoutingRules => new(GlobalCell, "RoutingRules");

    /// <summary>Routing rules of shards.</summary>
    public static RecordKey<RulesRecord> ShardRoutingRules => new(GlobalCell, "ShardRoutingRules");

    /// <summary>Routing rules of keyspaces.</summary>
    public static RecordKey<RulesRecord> KeyspaceRoutingRules => new(GlobalCell, "routing_rules/keyspace/Rules");

    /// <summary>Mirror rules.</summary>
    public static RecordKey<RulesRecord> MirrorRules => new(GlobalCell, "MirrorRules");

    /// <summary>Directory of the tablets of a cell.</summary>
    /// <param name="cell">Cell.</param>
    public static TopologyDirectory Tablets(string cell) => new(cell, "tablets");

    /// <summary>Record of a tablet.</summary>
    /// <param name="alias">Alias of the tablet.</param>
    public static RecordKey<TabletRecord> Tablet(TabletAlias alias) => new(alias.Cell, $"tablets/{alias}/Tablet");

    /// <summary>Directory of the keyspaces that a cell knows.</summary>
    /// <param name="cell">Cell.</param>
    public static TopologyDirectory CellKeyspaces(string cell) => new(cell, "keyspaces");

    /// <summary>Tablets of a shard in one cell.</summary>
    /// <param name="cell">Cell.</param>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard.</param>
    public static RecordKey<ShardReplication> ShardReplication(string cell, string keyspace, string shard) =>
        new(cell, $"keyspaces/{keyspace}/shards/{shard}/ShardReplication");

    /// <summary>Directory of the shards of a keyspace that have tablets in a cell.</summary>
    /// <param name="cell">Cell.</param>
    /// <param name="keyspace">Keyspace.</param>
    public static TopologyDirectory CellShards(string cell, string keyspace) => new(cell, $"keyspaces/{keyspace}/shards");

    /// <summary>What a cell serves of a keyspace.</summary>
    /// <param name="cell">Cell.</param>
    /// <param name="keyspace">Keyspace.</param>
    public static RecordKey<SrvKeyspace> SrvKeyspace(string cell, string keyspace) => new(cell, $"keyspaces/{keyspace}/SrvKeyspace");

    /// <summary>VSchemas and rules as a cell's gateways read them.</summary>
    /// <param name="cell">Cell.</param>
    public static RecordKey<SrvVSchema> SrvVSchema(string cell) => new(cell, "SrvVSchema");
}
