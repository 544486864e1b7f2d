using System;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace k8s;

/// <summary>Makes a web socket to the API server.</summary>
#pragma warning disable CA1001 // The socket goes to the caller, or is disposed when connecting fails.
public class WebSocketBuilder
#pragma warning restore CA1001
{
    // Owned by the caller once it is connected, and disposed here when that fails.
    private readonly ClientWebSocket _socket = new();

    /// <summary>The options of the socket.</summary>
    public ClientWebSocketOptions Options => _socket.Options;

    /// <summary>Sets a header of the request.</summary>
    /// <param name="headerName">The name.</param>
    /// <param name="headerValue">The value.</param>
    /// <returns>This builder.</returns>
    public WebSocketBuilder SetRequestHeader(string headerName, string headerValue)
    {
        Options.SetRequestHeader(headerName, headerValue);
        return this;
    }

    /// <summary>Adds a client certificate.</summary>
    /// <param name="certificate">The certificate with its key.</param>
    /// <returns>This builder.</returns>
    public WebSocketBuilder AddClientCertificate(X509Certificate2 certificate)
    {
        Options.ClientCertificates.Add(certificate);
        return this;
    }

    /// <summary>Trusts servers whose certificate one of the authorities signed.</summary>
    /// <param name="serverCertificate">The authorities.</param>
    /// <returns>This builder.</returns>
    public WebSocketBuilder ExpectServerCertificate(X509Certificate2Collection serverCertificate)
    {
        Options.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
            Kubernetes.CertificateValidationCallBack(sender, serverCertificate, certificate, chain, errors);
        return this;
    }

    /// <summary>Takes any certificate of the server.</summary>
    /// <returns>This builder.</returns>
    public WebSocketBuilder SkipServerCertificateValidation()
    {
#pragma warning disable CA5359 // The user asked for it by name.
        Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        return this;
    }

    /// <summary>Connects.</summary>
    /// <param name="uri">The address, with the scheme <c>ws</c> or <c>wss</c>.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="WebSocketException">The server refused, or cannot be reached.</exception>
    public virtual async Task<WebSocket> BuildAndConnectAsync(Uri uri, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.ConnectAsync(uri, cancellationToken).ConfigureAwait(false);
            return _socket;
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }
}
