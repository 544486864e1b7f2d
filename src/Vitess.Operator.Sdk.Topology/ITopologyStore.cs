using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Reads and writes the records of one Vitess topology, global and per cell.</summary>
/// <remarks>
/// A cell's records live where its <see cref="CellInfo"/> says; the store looks that up for every operation on a cell, so a missing
/// CellInfo shows as <see cref="TopologyErrorKind.NoNode"/>. Every method throws <see cref="TopologyException"/>; cancellation by the
/// caller's token alone throws <see cref="OperationCanceledException"/>. Keys come from <see cref="TopologyPaths"/>.
/// </remarks>
public interface ITopologyStore
{
    /// <summary>Where the global topology lives.</summary>
    TopologyParameters Parameters { get; }

    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">Type of the record.</typeparam>
    /// <param name="key">Key of the record.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NoNode"/> when it is not there.</exception>
    Task<Versioned<T>> ReadAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new();

    /// <summary>Reads all records of one type below a directory, sorted by key; other keys there, such as locks, are skipped.</summary>
    /// <typeparam name="T">Type of the records.</typeparam>
    /// <param name="directory">Directory.</param>
    /// <param name="fileName">Last part of the keys to read, for example <c>Tablet</c>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NoNode"/> when nothing lies below the directory.</exception>
    Task<IReadOnlyList<KeyValuePair<RecordKey<T>, Versioned<T>>>> ReadAllAsync<T>(TopologyDirectory directory, string fileName, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new();

    /// <summary>Writes a record that must not be there yet.</summary>
    /// <typeparam name="T">Type of the record.</typeparam>
    /// <param name="key">Key of the record.</param>
    /// <param name="value">Content.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The version written.</returns>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NodeExists"/> when it is there.</exception>
    Task<long> CreateAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new();

    /// <summary>Writes a record.</summary>
    /// <typeparam name="T">Type of the record.</typeparam>
    /// <param name="key">Key of the record.</param>
    /// <param name="value">Content.</param>
    /// <param name="version">Version that was read; null writes whatever is there, and creates.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The version written.</returns>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.BadVersion"/> when the record changed or is gone.</exception>
    Task<long> UpdateAsync<T>(RecordKey<T> key, T value, long? version, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new();

    /// <summary>Deletes a record.</summary>
    /// <typeparam name="T">Type of the record.</typeparam>
    /// <param name="key">Key of the record.</param>
    /// <param name="version">Version that was read; null deletes whatever is there.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NoNode"/> or <see cref="TopologyErrorKind.BadVersion"/>.</exception>
    Task DeleteAsync<T>(RecordKey<T> key, long? version = null, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new();

    /// <summary>Lists the names directly below a directory, sorted.</summary>
    /// <param name="directory">Directory.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NoNode"/> when nothing lies below the directory.</exception>
    Task<IReadOnlyList<string>> ListAsync(TopologyDirectory directory, CancellationToken cancellationToken = default);

    /// <summary>Takes the lock of a keyspace or shard. Waits until it is free, within the limit of the store.</summary>
    /// <param name="directory"><see cref="TopologyPaths.KeyspaceDirectory"/> or <see cref="TopologyPaths.ShardDirectory"/>.</param>
    /// <param name="action">What the lock is for; people read it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NoNode"/> when there is no such keyspace or shard; <see cref="TopologyErrorKind.Timeout"/>.</exception>
    Task<ITopologyLock> LockAsync(TopologyDirectory directory, string action, CancellationToken cancellationToken = default);
}
