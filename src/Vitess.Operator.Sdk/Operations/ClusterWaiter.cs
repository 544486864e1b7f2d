using System.Threading.Channels;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Follows the objects of a namespace until a cluster has what is waited for.</summary>
internal sealed class ClusterWaiter
{
    private readonly NamespacedName _cluster;
    private readonly TimeProvider _time;
    private readonly InformerSet _informers;

    // Holds one mark however many changes come: the next look sees them all.
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public ClusterWaiter(IObjectClient client, NamespacedName cluster, TimeProvider time)
    {
        (_cluster, _time) = (cluster, time);
        _informers = new(client, new InformerOptions { Namespaces = [cluster.Namespace] }, time);
        foreach (var kind in ClusterStatus.Kinds)
        {
            _informers.Of(kind).Subscribe(_ => _changed.Writer.TryWrite(true));
        }
    }

    public async Task<ClusterStatus> WaitAsync(ClusterGoal goal, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var following = _informers.RunAsync(end.Token);
        ClusterStatus? status = null;
        try
        {
            await Task.WhenAll(_informers.All.Select(informer => informer.Synced)).WaitAsync(end.Token).ConfigureAwait(false);
            while (!(status = ClusterStatus.Of(_informers, _cluster)).Has(goal))
            {
                await _changed.Reader.ReadAsync(end.Token).ConfigureAwait(false);
            }

            return status;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ClusterTimeoutException($"VitessCluster {_cluster} is not {goal} after {timeout}. {Missing(status, goal)}", status);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private string Missing(ClusterStatus? status, ClusterGoal goal) => status is null
        ? $"Not listed yet: {string.Join(", ", _informers.All.Where(informer => !informer.HasSynced).Select(informer => informer.Kind.Kind))}."
        : $"Missing: {string.Join("; ", status.Missing(goal))}.";
}
