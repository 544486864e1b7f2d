using System.Collections.Generic;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;

namespace k8s;

/// <content>Port forwarding.</content>
public partial interface IKubernetes
{
    /// <summary>Opens a web socket to ports of a Pod. Take it apart with <see cref="StreamDemuxer"/>; the n-th port has the channels 2n and 2n + 1.</summary>
    /// <param name="name">The name of the Pod.</param>
    /// <param name="namespace">Its namespace.</param>
    /// <param name="ports">The ports.</param>
    /// <param name="webSocketSubProtocol">The sub-protocol; <see cref="WebSocketProtocol.V4BinaryWebsocketProtocol"/> is the usual one.</param>
    /// <param name="customHeaders">More headers; may be null.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The socket; the caller disposes it. One socket carries one connection per port.</returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="name"/>, <paramref name="namespace"/> or <paramref name="ports"/> is null.</exception>
    /// <exception cref="Autorest.HttpOperationException">The API server refused.</exception>
    Task<WebSocket> WebSocketNamespacedPodPortForwardAsync(
        string name,
        string @namespace,
        IEnumerable<int> ports,
        string webSocketSubProtocol = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);
}
