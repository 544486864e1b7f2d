namespace Vitess.Operator.Sdk.Topology;

/// <summary>A held lock of a keyspace or shard. Disposing releases it.</summary>
public interface ITopologyLock : IAsyncDisposable
{
    /// <summary>Cancelled as soon as the lock is known to be lost, for example because its lease ran out during an outage. Never cancelled by releasing it.</summary>
    CancellationToken Lost => CancellationToken.None;

    /// <summary>Makes sure that the lock is still held. To be called before each step that cannot be undone.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="TopologyException">The lock was lost.</exception>
    Task CheckAsync(CancellationToken cancellationToken = default);
}
