using System.Threading.Channels;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Follows a Pod until something holds of it.</summary>
internal static class PodWatch
{
    public static async Task UntilAsync(IObjectClient client, NamespacedName pod, TimeProvider time, Func<CachedObject?, bool> holds, CancellationToken cancellationToken)
    {
        var informers = new InformerSet(client, new InformerOptions { Namespaces = [pod.Namespace] }, time);
        var pods = informers.Of<V1Pod>();
        var changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        pods.Subscribe(change => _ = change.Object.Name == pod && changed.Writer.TryWrite(true));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = informers.RunAsync(end.Token);
        try
        {
            await pods.Synced.WaitAsync(end.Token).ConfigureAwait(false);
            while (!holds(pods.Store.Find(pod)))
            {
                await changed.Reader.ReadAsync(end.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
