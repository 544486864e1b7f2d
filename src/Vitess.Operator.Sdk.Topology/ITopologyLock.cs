namespace Vitess.Operator.Sdk.Topology;

/// <summary>A held lock of a keyspace or shard. Disposing releases it.</summary>
public interface ITopologyLock : IAsyncDisposable
{
    /// <summary>Makes sure that the lock is still held. To be called before each step that cannot be undone.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="TopologyException">The lock was lost.</exception>
    Task CheckAsync(CancellationToken cancellationToken = default);
}
