using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using k8s.Autorest;
using k8s.Models;

namespace k8s;

/// <content>Port forwarding.</content>
public partial class Kubernetes
{
    /// <summary>Makes the builder of each web socket.</summary>
    public Func<WebSocketBuilder> CreateWebSocketBuilder { get; set; } = () => new WebSocketBuilder();

    /// <inheritdoc/>
    public Task<WebSocket> WebSocketNamespacedPodPortForwardAsync(
        string name,
        string @namespace,
        IEnumerable<int> ports,
        string webSocketSubProtocol = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(@namespace);
        ArgumentNullException.ThrowIfNull(ports);
        var query = string.Join('&', ports.Select(port => $"ports={port.ToString(CultureInfo.InvariantCulture)}"));
        var address = new Uri(BaseUri, $"api/v1/namespaces/{@namespace}/pods/{name}/portforward?{query}");
        return OpenWebSocketAsync(address, webSocketSubProtocol, customHeaders ?? [], cancellationToken);
    }

    private async Task<WebSocket> OpenWebSocketAsync(
        Uri address, string subProtocol, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (Credentials is not null)
        {
            await Credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
        }

        request.Headers.Host = _tlsServerName;
        foreach (var (name, values) in customHeaders)
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        var scheme = address.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        try
        {
            return await BuilderOf(request, subProtocol).BuildAndConnectAsync(new UriBuilder(address) { Scheme = scheme }.Uri, cancellationToken).ConfigureAwait(false);
        }
        catch (WebSocketException)
        {
            // A refused upgrade says little; the same request as a plain one says why.
            await ThrowRefusalAsync(request, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private WebSocketBuilder BuilderOf(HttpRequestMessage request, string subProtocol)
    {
        var builder = CreateWebSocketBuilder();
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            builder.SetRequestHeader(name, string.Join(',', values));
        }

        if (!string.IsNullOrEmpty(subProtocol))
        {
            builder.Options.AddSubProtocol(subProtocol);
        }

        if (_clientCertificate is not null)
        {
            builder.AddClientCertificate(_clientCertificate);
        }

        if (_skipTlsVerify)
        {
            builder.SkipServerCertificateValidation();
        }
        else if (_authorities is not null)
        {
            builder.ExpectServerCertificate(_authorities);
        }

        return builder;
    }

    private async Task ThrowRefusalAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await HttpClient.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        throw new HttpOperationException($"The API server refused to forward ports with status code {(int)response.StatusCode}, response body {content}")
        {
            Request = new HttpRequestMessageWrapper(request, null),
            Response = new HttpResponseMessageWrapper(response, content),
            Body = StatusOrText(content),
        };
    }

    private static object StatusOrText(string content)
    {
        try
        {
            return KubernetesJson.Deserialize<V1Status>(content);
        }
        catch (JsonException)
        {
            return content;
        }
    }
}
