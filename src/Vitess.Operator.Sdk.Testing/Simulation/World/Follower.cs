using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Keeps a copy of all objects of one kind by list and watch. On a server that answers inline, changes arrive inline too.</summary>
internal sealed class Follower<T>(IObjectClient client, TimeProvider time) : IFollower
    where T : class, IKubernetesObject<V1ObjectMeta>
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);
    private readonly TaskCompletionSource _listed = new();
    private string? _version;

    /// <summary>Is called for each object that appeared, changed or went (with its last content).</summary>
    public event Action<T>? Changed;

    public SortedDictionary<NamespacedName, T> Objects { get; } = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = WatchAsync(cancellationToken);
        return _listed.Task.WaitAsync(cancellationToken);
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        var list = await client.ListAllAsync<T>(null, null, cancellationToken).ConfigureAwait(false);
        _version = list.ResourceVersion;
        var present = list.Items.Select(item => item.Key()).ToHashSet();
        foreach (var gone in Objects.Values.Where(item => !present.Contains(item.Key())).ToList())
        {
            Apply(ObjectEventType.Deleted, gone);
        }

        foreach (var item in list.Items)
        {
            Apply(ObjectEventType.Modified, item);
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await FollowOnceAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (KubernetesApiException)
            {
                // Also when the server does not know the kind yet; its definition may come later.
                _listed.TrySetResult();
                await Task.Delay(PauseAfterFailure, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _version = null;
            }
        }
    }

    private async Task FollowOnceAsync(CancellationToken cancellationToken)
    {
        if (_version is null)
        {
            await ListAsync(cancellationToken).ConfigureAwait(false);
            _listed.TrySetResult();
        }

        var from = new WatchOptions { ResourceVersion = _version };
        await foreach (var change in client.WatchAsync<T>(null, from, cancellationToken).ConfigureAwait(false))
        {
            _version = change.Object.Metadata.ResourceVersion ?? _version;
            if (change.Type is ObjectEventType.Added or ObjectEventType.Modified or ObjectEventType.Deleted)
            {
                Apply(change.Type, change.Object);
            }
        }
    }

    private void Apply(ObjectEventType type, T item)
    {
        if (type == ObjectEventType.Deleted)
        {
            Objects.Remove(item.Key());
        }
        else if (Objects.TryGetValue(item.Key(), out var known) && known.Metadata.ResourceVersion == item.Metadata.ResourceVersion)
        {
            return;
        }
        else
        {
            Objects[item.Key()] = item;
        }

        Changed?.Invoke(item);
    }
}
