using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Follows the records of all shards that passes read: one watch for each topology, as long as a shard of it is known.</summary>
/// <remarks>
/// A watch only makes sooner what the periodic pass finds anyway: one that breaks, or that a store has none of, is no fault. It is begun anew by the next pass
/// that reaches the topology, and then tells of what changed meanwhile. Nothing is done by a timer.
/// </remarks>
internal sealed class ShardWatches(ITopologyConnector connector, TimeProvider time, Action<NamespacedName> changed, ILogger logger) : IShardWatches, IAsyncDisposable
{
    /// <summary>A watch that breaks at once must not be begun by each of a thousand passes.</summary>
    private static readonly TimeSpan RestartPause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<TopologyParameters, ShardWatch> _watches = [];
    private readonly Dictionary<NamespacedName, TopologyParameters> _topologies = [];
    private bool _disposed;

    /// <summary>How many topologies are followed.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _watches.Values.Count(watch => watch.IsRunning);
            }
        }
    }

    public void Read(TopologyParameters parameters, string keyspace, string shard, NamespacedName name, Versioned<ShardRecord>? record)
    {
        ShardWatch watch;
        ShardWatch? ended = null;
        bool isNews, isDue;
        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            if (_topologies.TryGetValue(name, out var before) && before != parameters)
            {
                ended = Drop(name, before);
            }

            _topologies[name] = parameters;
            if (!_watches.TryGetValue(parameters, out var known))
            {
                _watches[parameters] = known = new ShardWatch();
            }

            watch = known;
            isNews = watch.Read(TopologyPaths.Shard(keyspace, shard), name, record);
            isDue = watch.TryBegin(time, RestartPause);
        }

        // Nothing of this with the lock held: a watch tells at once what is there, and ends at once.
        ended?.Dispose();
        Tell(isNews ? [name] : []);
        if (isDue)
        {
            Begin(parameters, watch);
        }
    }

    public void Forget(NamespacedName name)
    {
        ShardWatch? ended;
        lock (_lock)
        {
            ended = _topologies.Remove(name, out var parameters) ? Drop(name, parameters) : null;
        }

        ended?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        List<ShardWatch> all;
        lock (_lock)
        {
            _disposed = true;
            all = [.. _watches.Values];
            _watches.Clear();
        }

        foreach (var watch in all)
        {
            watch.Dispose();
            await watch.Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Forgets a shard.</summary>
    /// <returns>The watch that it was the last one of.</returns>
    private ShardWatch? Drop(NamespacedName name, TopologyParameters parameters) =>
        _watches.TryGetValue(parameters, out var watch) && watch.Forget(name) && _watches.Remove(parameters) ? watch : null;

    /// <summary>Begins a watch that belongs to no pass: neither its trace nor its time limit is the pass's.</summary>
    private void Begin(TopologyParameters parameters, ShardWatch watch)
    {
        var flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        try
        {
            watch.Running = FollowAsync(parameters, watch);
        }
        finally
        {
            flow.Dispose();
        }
    }

    private async Task FollowAsync(TopologyParameters parameters, ShardWatch watch)
    {
        try
        {
            var vitess = await connector.OpenAsync(parameters, watch.Ended).ConfigureAwait(false);
            await using (vitess.ConfigureAwait(false))
            {
                if (vitess.Topology is not ITopologyWatches watches)
                {
                    return;
                }

                await foreach (var change in watches.WatchAsync<ShardRecord>(TopologyPaths.Keyspaces, "Shard", watch.Ended).ConfigureAwait(false))
                {
                    Tell(Take(watch, change));
                }
            }
        }
        catch (OperationCanceledException) when (watch.Ended.IsCancellationRequested)
        {
            // No shard of it is left, or the engine ends.
        }
        catch (Exception error) when (error is TopologyException or ObjectDisposedException or OperationCanceledException)
        {
            EngineLog.WatchBroke(logger, parameters.Address, parameters.Root, error);
        }
        finally
        {
            lock (_lock)
            {
                watch.IsRunning = false;
            }
        }
    }

    private List<NamespacedName> Take(ShardWatch watch, TopologyEvent<ShardRecord> change)
    {
        lock (_lock)
        {
            return watch.Take(change);
        }
    }

    private void Tell(List<NamespacedName> names) => names.ForEach(changed);
}
