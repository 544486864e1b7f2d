namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>Codes of what <see cref="TopologyDoctor"/> finds. They never change their meaning.</summary>
public static class TopologyCodes
{
    /// <summary>A cell is used but was never registered.</summary>
    public const string CellNotRegistered = "TOPO001";

    /// <summary>The server of a cell does not answer.</summary>
    public const string CellUnreachable = "TOPO002";

    /// <summary>A tablet has a record and no Pod.</summary>
    public const string TabletWithoutPod = "TOPO003";

    /// <summary>A tablet's record names a shard that has no record.</summary>
    public const string TabletWithoutShard = "TOPO004";

    /// <summary>A shard has no primary.</summary>
    public const string ShardWithoutPrimary = "TOPO005";

    /// <summary>The tablet that a shard calls its primary says that it is something else.</summary>
    public const string PrimaryDisagrees = "TOPO006";

    /// <summary>The tablet that a shard calls its primary has no record.</summary>
    public const string PrimaryWithoutRecord = "TOPO007";

    /// <summary>A list of a shard's tablets names one that is not there, or that belongs elsewhere.</summary>
    public const string StaleReplication = "TOPO008";

    /// <summary>A cell with tablets of a keyspace serves nothing of it.</summary>
    public const string SrvKeyspaceMissing = "TOPO009";

    /// <summary>A tablet is missing in the list of its shard's tablets.</summary>
    public const string TabletNotListed = "TOPO010";

    /// <summary>Several tablets of a shard say that they are its primary in the same term.</summary>
    public const string PrimaryUndecided = "TOPO011";

    /// <summary>Keys lie below a keyspace or shard that has no record.</summary>
    public const string RecordMissing = "TOPO012";

    /// <summary>A stored record cannot be read.</summary>
    public const string RecordUnreadable = "TOPO013";
}
