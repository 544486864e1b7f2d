namespace Vitess.Operator.Sdk.Models;

/// <summary>What one strategy of a schedule covers.</summary>
public static class BackupScopes
{
    /// <summary>One shard.</summary>
    public const string Shard = "Shard";

    /// <summary>All shards of a keyspace.</summary>
    public const string Keyspace = "Keyspace";

    /// <summary>All shards of the cluster.</summary>
    public const string Cluster = "Cluster";
}
