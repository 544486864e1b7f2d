using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace KubernetesClient.Tests.Client;

/// <summary>Answers one request over TLS and notes whose certificate the client showed.</summary>
internal sealed class TlsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;

    public TlsServer(X509Certificate2 authority, string name)
    {
        var (certificate, key) = TestCertificates.Signed(authority, name);
        _certificate = X509Certificate2.CreateFromPem(certificate, key);
        _listener.Start();
    }

    public string Address => $"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The subject of the client's certificate; null when it showed none.</summary>
    public string? Client { get; private set; }

    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        using var connection = await _listener.AcceptTcpClientAsync(cancellationToken);
        await using var tls = new SslStream(connection.GetStream());
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificate = _certificate,
            ClientCertificateRequired = true,
            RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            {
                Client = certificate?.Subject;
                return certificate is not null;
            },
        };
        await tls.AuthenticateAsServerAsync(options, cancellationToken);
        var request = new byte[4096];
        if (await tls.ReadAsync(request, cancellationToken) > 0)
        {
            await tls.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellationToken);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
    }
}
