namespace Vitess.Operator.Sdk.Manifests;

/// <summary>A keyspace that says how it is cut into shards: what the building of a keyspace has to end with.</summary>
public interface IPartitionedKeyspace
{
    /// <summary>Name of the keyspace.</summary>
    string Name { get; }
}
