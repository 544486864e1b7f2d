using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Writes of the topology that read first.</summary>
public static class TopologyWrites
{
    /// <summary>Reads a record, changes it, and writes it back; starts over when somebody else wrote in between.</summary>
    /// <typeparam name="T">Type of the record.</typeparam>
    /// <param name="store">Topology.</param>
    /// <param name="key">Key of the record.</param>
    /// <param name="change">Gives the new content, or null when nothing is to be written.</param>
    /// <param name="cancellationToken">Cancels the loop.</param>
    /// <returns>Whether something was written.</returns>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NoNode"/> when the record is not there.</exception>
    public static async Task<bool> ChangeAsync<T>(this ITopologyStore store, RecordKey<T> key, Func<T, T?> change, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            var read = await store.ReadAsync(key, cancellationToken).ConfigureAwait(false);
            if (change(read.Value) is not { } changed)
            {
                return false;
            }

            if (await TryWrite(() => store.UpdateAsync(key, changed, read.Version, cancellationToken), TopologyErrorKind.BadVersion).ConfigureAwait(false))
            {
                return true;
            }
        }
    }

    /// <summary>As <see cref="ChangeAsync"/>, and creates the record when it is not there.</summary>
    /// <typeparam name="T">Type of the record.</typeparam>
    /// <param name="store">Topology.</param>
    /// <param name="key">Key of the record.</param>
    /// <param name="change">Gives the new content from the old (an empty one when there is none), or null when nothing is to be written.</param>
    /// <param name="cancellationToken">Cancels the loop.</param>
    /// <returns>Whether something was written.</returns>
    public static async Task<bool> ChangeOrCreateAsync<T>(this ITopologyStore store, RecordKey<T> key, Func<T, T?> change, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            try
            {
                return await store.ChangeAsync(key, change, cancellationToken).ConfigureAwait(false);
            }
            catch (TopologyException e) when (e.IsNoNode && e.Subject.EndsWith(key.Path, StringComparison.Ordinal))
            {
                if (change(new T()) is not { } created)
                {
                    return false;
                }

                if (await TryWrite(() => store.CreateAsync(key, created, cancellationToken), TopologyErrorKind.NodeExists).ConfigureAwait(false))
                {
                    return true;
                }
            }
        }
    }

    /// <summary>Deletes a record if it is there.</summary>
    /// <typeparam name="T">Type of the record.</typeparam>
    /// <param name="store">Topology.</param>
    /// <param name="key">Key of the record.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>Whether it was there.</returns>
    public static async Task<bool> DeleteIfPresentAsync<T>(this ITopologyStore store, RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            await store.DeleteAsync(key, null, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TopologyException e) when (e.IsNoNode)
        {
            return false;
        }
    }

    private static async Task<bool> TryWrite(Func<Task> write, TopologyErrorKind lost)
    {
        try
        {
            await write().ConfigureAwait(false);
            return true;
        }
        catch (TopologyException e) when (e.Kind == lost)
        {
            return false;
        }
    }
}
