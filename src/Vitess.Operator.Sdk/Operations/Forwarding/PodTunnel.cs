using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Carries connections to a Pod of a component through the API server: one web socket for each, with a channel for data and one for errors.</summary>
/// <remarks>Source: reference/kubernetesclient-api.md, section 14; Kubernetes documentation, Use Port Forwarding.</remarks>
internal sealed class PodTunnel
{
    private const byte Data = 0;
    private const byte Errors = 1;
    private readonly k8s.Kubernetes _kubernetes;
    private readonly KubernetesObjectClient _client;
    private readonly NamespacedName _cluster;
    private readonly string _component;

    public PodTunnel(k8s.Kubernetes kubernetes, NamespacedName cluster, string component)
    {
        ArgumentNullException.ThrowIfNull(kubernetes);
        (_kubernetes, _cluster, _component) = (kubernetes, cluster, component);
        _client = new(kubernetes);
    }

    public async Task RunAsync(Stream local, int port, CancellationToken cancellationToken)
    {
        var pod = await ReadyPodAsync(cancellationToken).ConfigureAwait(false);
        using var socket = await _kubernetes.WebSocketNamespacedPodPortForwardAsync(
            pod, _cluster.Namespace, [port], WebSocketProtocol.V4BinaryWebsocketProtocol, cancellationToken: cancellationToken).ConfigureAwait(false);
        using var channels = new StreamDemuxer(socket, StreamType.PortForward);
        channels.Start();
        using var data = channels.GetStream((byte?)Data, (byte?)Data);
        using var errors = new StreamReader(channels.GetStream((byte?)Errors, (byte?)null));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var error = errors.ReadToEndAsync(end.Token);
        var ended = await Task.WhenAny(local.CopyToAsync(data, end.Token), data.CopyToAsync(local, end.Token)).ConfigureAwait(false);
        if (error.IsCompletedSuccessfully && await error.ConfigureAwait(false) is { Length: > 0 } text)
        {
            throw new IOException($"Pod {_cluster.Namespace}/{pod}: {text}");
        }

        await end.CancelAsync().ConfigureAwait(false);
        await ended.ConfigureAwait(false);
    }

    private async Task<string> ReadyPodAsync(CancellationToken cancellationToken)
    {
        var selector = new ListOptions { LabelSelector = $"{VitessLabels.Cluster}={_cluster.Name},{VitessLabels.Component}={_component}" };
        var pods = await _client.ListAllAsync<V1Pod>(_cluster.Namespace, selector, cancellationToken).ConfigureAwait(false);
        var ready = pods.Items.Where(pod => pod.Metadata.DeletionTimestamp is null && pod.Status?.Conditions?.Any(condition => condition is { Type: "Ready", Status: "True" }) == true);
        return ready.Select(pod => pod.Metadata.Name).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw new IOException($"No {_component} of VitessCluster {_cluster} is ready.");
    }
}
