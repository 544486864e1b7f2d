namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>How a tablet in memory answers.</summary>
public sealed class InMemoryTablet
{
    /// <summary>Executed position.</summary>
    public string Position { get; set; } = "MySQL56/11111111-1111-1111-1111-111111111111:1-10";

    /// <summary>How many seconds it says to be behind.</summary>
    public uint LagSeconds { get; set; }

    /// <summary>Whether it replicates from somebody.</summary>
    public bool IsReplicating { get; set; } = true;

    /// <summary>Whether its database exists.</summary>
    public bool HasData { get; set; } = true;

    /// <summary>Rows by table.</summary>
    public IReadOnlyDictionary<string, long> TableRows { get; set; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>When set, every call fails with this text.</summary>
    public string? Failure { get; set; }
}
