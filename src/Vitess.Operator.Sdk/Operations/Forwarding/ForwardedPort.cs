using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Listens on one port, and leads each connection through a tunnel of its own.</summary>
internal sealed class ForwardedPort : IDisposable
{
    private readonly PodTunnel _tunnel;
    private readonly ILogger _logger;
    private readonly TcpListener _listener;

    public ForwardedPort(PodTunnel tunnel, int local, int remote, ILogger? logger)
    {
        (_tunnel, Remote, _logger) = (tunnel, remote, logger ?? NullLogger.Instance);
        _listener = new(IPAddress.Loopback, local);
        _listener.Start();
        EndPoint = (IPEndPoint)_listener.LocalEndpoint;
    }

    public int Remote { get; }

    public IPEndPoint EndPoint { get; }

    public async Task RunAsync(CancellationToken stop)
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(stop).ConfigureAwait(false);
                open.RemoveAll(task => task.IsCompleted);
                open.Add(Task.Run(() => ServeAsync(client, stop), CancellationToken.None));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Disposed.
        }
        finally
        {
            Dispose();
            await Task.WhenAll(open).ConfigureAwait(false);
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        using (client)
        {
            try
            {
                await _tunnel.RunAsync(client.GetStream(), Remote, stop).ConfigureAwait(false);
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                // Disposed.
            }
            catch (Exception error)
            {
                ForwardLog.Failed(_logger, Remote, error);
            }
        }
    }
}
