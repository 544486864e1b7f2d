using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Follows records of a topology. A store that can do it has this interface besides <see cref="ITopologyStore"/>.</summary>
public interface ITopologyWatches
{
    /// <summary>Follows all records of one type below a directory: first those that are there, then each change, in order and once.</summary>
    /// <typeparam name="T">Type of the records.</typeparam>
    /// <param name="directory">Directory; it need not exist yet.</param>
    /// <param name="fileName">Last part of the keys to follow, for example <c>Tablet</c>.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <remarks>
    /// The watch outlives restarts of the server. When the server has forgotten changes that were not delivered yet, the directory is
    /// read anew, and what comes of the difference is marked with <see cref="TopologyEvent{T}.AfterGap"/>.
    /// </remarks>
    /// <exception cref="TopologyException">The directory cannot be read.</exception>
    IAsyncEnumerable<TopologyEvent<T>> WatchAsync<T>(TopologyDirectory directory, string fileName, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new();
}
