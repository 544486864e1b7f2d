using System.Runtime.CompilerServices;
using NSubstitute;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Shards;

/// <summary>Opens the watches of topologies in memory, counts that, and breaks them on demand.</summary>
internal sealed class CountingConnector(InMemoryTopology topology) : ITopologyConnector
{
    private TaskCompletionSource _broken = new();

    public int Opened { get; private set; }

    public int Closed { get; private set; }

    /// <summary>Whether stores can be watched.</summary>
    public bool HasWatches { get; set; } = true;

    /// <summary>Breaks all watches that are open.</summary>
    public void Break()
    {
        var broken = _broken;
        _broken = new();
        broken.SetException(new TopologyException(TopologyErrorKind.Interrupted, "watch"));
    }

    public Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default)
    {
        if (!topology.IsReachable(parameters.Address))
        {
            return Task.FromException<IVitessConnection>(new TopologyException(TopologyErrorKind.Timeout, parameters.Address));
        }

        Opened++;
        var store = HasWatches ? Substitute.For<ITopologyStore, ITopologyWatches>() : Substitute.For<ITopologyStore>();
        (store as ITopologyWatches)?.WatchAsync<ShardRecord>(Arg.Any<TopologyDirectory>(), Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns(call => FollowAsync((ITopologyWatches)topology.Open(parameters), call.Arg<TopologyDirectory>(), call.Arg<string>(), call.Arg<CancellationToken>()));
        return Task.FromResult<IVitessConnection>(new Connection(this, store));
    }

    private async IAsyncEnumerable<TopologyEvent<ShardRecord>> FollowAsync(
        ITopologyWatches watches, TopologyDirectory directory, string fileName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var broken = _broken.Task;
        _ = broken.ContinueWith(_ => ending.Cancel(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        var changes = watches.WatchAsync<ShardRecord>(directory, fileName, ending.Token).GetAsyncEnumerator(CancellationToken.None);
        await using (changes)
        {
            while (await NextAsync(changes, broken, cancellationToken))
            {
                yield return changes.Current;
            }
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<TopologyEvent<ShardRecord>> changes, Task broken, CancellationToken cancellationToken)
    {
        try
        {
            return await changes.MoveNextAsync();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await broken;
            throw;
        }
    }

    private sealed class Connection(CountingConnector connector, ITopologyStore store) : IVitessConnection
    {
        public ITopologyStore Topology { get; } = store;

        public ITabletManager Tablets => throw new NotSupportedException();

        public IVitessCommands Commands => throw new NotSupportedException();

        public ValueTask DisposeAsync()
        {
            connector.Closed++;
            return ValueTask.CompletedTask;
        }
    }
}
