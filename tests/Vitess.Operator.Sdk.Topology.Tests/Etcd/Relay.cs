using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>A TCP relay to a port on loopback that can be cut and counted.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private Task _loop = Task.CompletedTask;
    private volatile bool _cut;

    private Relay(int target) => _target = target;

    /// <summary>How many connections are open.</summary>
    public int Open => _open.Count;

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public static Task<Relay> StartAsync(int target)
    {
        var relay = new Relay(target);
        relay._listener.Start();
        relay._loop = Task.Run(relay.AcceptAsync);
        return Task.FromResult(relay);
    }

    /// <summary>Resets all connections and refuses new ones.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var client in _open.Keys)
        {
            client.Client?.Close(0); // null once the connection has ended by itself
        }
    }

    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        Cut();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = RelayAsync(client);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        {
            if (_cut)
            {
                client.Client.Close(0);
                return;
            }

            _open[client] = 0;
            try
            {
                using var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
                await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream(), _end.Token), server.GetStream().CopyToAsync(client.GetStream(), _end.Token));
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Either side went away.
            }
            finally
            {
                _open.TryRemove(client, out _);
            }
        }
    }
}
