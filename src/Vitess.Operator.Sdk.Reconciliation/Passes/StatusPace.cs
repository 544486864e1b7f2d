using System.Collections.Concurrent;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Holds statuses that sum up others back for a moment: what sets one child going sets its siblings going, too, and one write tells of all.</summary>
/// <remarks>The delay counts from the first pass that had something to tell, so whatever happens meanwhile, a status is never late by more. Lost at a restart, it begins anew.</remarks>
internal sealed class StatusPace(TimeProvider time)
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(ResourceKind Kind, NamespacedName Name), DateTimeOffset> _due = new();

    /// <summary>How long the status of an object still has to wait; zero when it may be written.</summary>
    public TimeSpan Remaining(ResourceKind kind, NamespacedName name)
    {
        var now = time.GetUtcNow();
        var due = _due.GetOrAdd((kind, name), now + Delay);
        return due > now ? due - now : TimeSpan.Zero;
    }

    /// <summary>Nothing is left to be told.</summary>
    public void Settled(ResourceKind kind, NamespacedName name) => _due.TryRemove((kind, name), out _);
}
