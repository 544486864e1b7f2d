namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>A lock held on an <see cref="InMemoryTopology"/>.</summary>
internal sealed class InMemoryLock(Func<bool> isHeld, Action release, string key) : ITopologyLock
{
    public Task CheckAsync(CancellationToken cancellationToken = default) =>
        isHeld() ? Task.CompletedTask : Task.FromException(new TopologyException(TopologyErrorKind.FailedPrecondition, $"lost topology lock, aborting: {key}"));

    public ValueTask DisposeAsync()
    {
        if (isHeld())
        {
            release();
        }

        return ValueTask.CompletedTask;
    }
}
