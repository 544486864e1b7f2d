using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What listens at the ports of simulated Pods, for clients that forward ports. A port that nobody has given refuses connections.</summary>
public sealed class SimulatedPorts : IPodPorts
{
    private readonly ConcurrentDictionary<(NamespacedName Pod, int Port), Func<Stream, CancellationToken, Task>> _ports = new();

    /// <summary>Gives what listens at a port of a Pod, whether the Pod is there yet or not.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="port">The port.</param>
    /// <param name="serve">Serves one connection; see <see cref="IPodPorts.Find"/>.</param>
    public void Listen(NamespacedName pod, int port, Func<Stream, CancellationToken, Task> serve)
    {
        ArgumentNullException.ThrowIfNull(serve);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue);
        _ports[(pod, port)] = serve;
    }

    /// <summary>Connects a port of a Pod with a TCP port, such as one of a server in the test.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="port">The port of the Pod.</param>
    /// <param name="target">Where a server listens.</param>
    public void Forward(NamespacedName pod, int port, IPEndPoint target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Listen(pod, port, (stream, token) => ConnectAsync(stream, target, token));
    }

    /// <summary>Lets a port refuse connections again; those that are open stay.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="port">The port.</param>
    public void Close(NamespacedName pod, int port) => _ports.TryRemove((pod, port), out _);

    /// <inheritdoc/>
    public Func<Stream, CancellationToken, Task>? Find(string ns, string pod, int port) => _ports.GetValueOrDefault((new NamespacedName(ns, pod), port));

    private static async Task ConnectAsync(Stream stream, IPEndPoint target, CancellationToken cancellationToken)
    {
        using var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(target, cancellationToken).ConfigureAwait(false);
        using var connection = new NetworkStream(socket);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
#pragma warning disable CA2025 // is awaited before the connection is disposed, also when the other direction fails
        var sending = SendAsync(stream, connection, socket, end.Token);
#pragma warning restore CA2025
        try
        {
            await connection.CopyToAsync(stream, end.Token).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task SendAsync(Stream stream, NetworkStream connection, Socket socket, CancellationToken cancellationToken)
    {
        await stream.CopyToAsync(connection, cancellationToken).ConfigureAwait(false);
        socket.Shutdown(SocketShutdown.Send);
    }
}
