using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Port-forward over SPDY: the client opens two streams for each connection, one for errors and one for data, which a request id ties together.</summary>
internal sealed class PortForwardStreams(PodConnections pod)
{
    public const string Protocol = "portforward.k8s.io";

    private readonly Dictionary<string, SpdyStream> _halves = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, Task> _running = new();

    /// <summary>Serves a connection until the client ends it.</summary>
    public async Task RunAsync(Stream transport, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var connection = new SpdyConnection(transport);
        try
        {
            await connection.RunAsync(stream => TryTake(connection, stream, end.Token), end.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client went away, or speaks something else.
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(_running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private bool TryTake(SpdyConnection connection, SpdyStream stream, CancellationToken cancellationToken)
    {
        var type = stream.Headers.GetValueOrDefault("streamtype");
        if (type is not ("error" or "data") || Port(stream) is null)
        {
            return false;
        }

        // Clients that give no id open the stream for errors first.
        var id = stream.Headers.GetValueOrDefault("requestid") ?? (type == "error" ? stream.Id : stream.Id - 2).ToString(CultureInfo.InvariantCulture);
        if (!_halves.Remove(id, out var other))
        {
            _halves.Add(id, stream);
            return true;
        }

        if (other.Headers["streamtype"] == type)
        {
            return false;
        }

        var (errors, data) = type == "data" ? (other, stream) : (stream, other);
        _running[data.Id] = ServeAsync(connection, errors, data, cancellationToken);
        return true;
    }

    private async Task ServeAsync(SpdyConnection connection, SpdyStream errors, SpdyStream data, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, data.IsReset);
        await Task.Yield();
        try
        {
            var failure = await pod.ServeAsync(Port(data)!.Value, new DuplexStream(data.Input, data.Output), end.Token).ConfigureAwait(false);
            if (failure is not null)
            {
                await errors.Output.WriteAsync(Encoding.UTF8.GetBytes(failure), cancellationToken).ConfigureAwait(false);
            }

            await errors.EndAsync(cancellationToken).ConfigureAwait(false);
            await data.EndAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away.
        }
        finally
        {
            connection.Forget(errors);
            connection.Forget(data);
            _running.TryRemove(data.Id, out _);
        }
    }

    private static int? Port(SpdyStream stream) =>
        ushort.TryParse(stream.Headers.GetValueOrDefault("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null;
}
