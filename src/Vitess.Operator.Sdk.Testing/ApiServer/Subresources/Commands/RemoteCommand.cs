using System.IO.Pipelines;
using System.Net.WebSockets;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>
/// A command in a container over a WebSocket: each message begins with the number of its channel. Input, output and errors have one each;
/// a Status on a fourth ends the command.
/// </summary>
[Behaviour(BehaviourBasis.Documented, "exec and attach speak WebSocket with v5.channel.k8s.io and v4.channel.k8s.io; SPDY is refused, so that clients take WebSocket.")]
internal sealed class RemoteCommand(WebSocket socket) : IDisposable
{
    /// <summary>The protocols that are spoken, the better one first. The newer one can end the input.</summary>
    public static readonly string[] Protocols = ["v5.channel.k8s.io", "v4.channel.k8s.io"];

    private const byte InputChannel = 0;
    private const byte OutputChannel = 1;
    private const byte ErrorChannel = 2;
    private const byte StatusChannel = 3;
    private const byte CloseChannel = 255;

    private readonly SemaphoreSlim _sending = new(1);
    private readonly Pipe _input = new();

    public Stream Input => _input.Reader.AsStream();

    public Stream Output => new ChannelStream((bytes, token) => SendAsync(OutputChannel, bytes, token));

    public Stream Error => new ChannelStream((bytes, token) => SendAsync(ErrorChannel, bytes, token));

    public void Dispose() => _sending.Dispose();

    /// <summary>Runs the command, and tells the client how it ended.</summary>
    public async Task RunAsync(Func<CancellationToken, Task<int>> command, CancellationToken cancellationToken)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
#pragma warning disable CA2025 // awaited below, before the source is disposed
        var reading = ReadAsync(gone);
#pragma warning restore CA2025
        try
        {
            var status = CommandStatus.Of(await command(gone.Token).ConfigureAwait(false));
            await SendAsync(StatusChannel, JsonWriter.Write(status), gone.Token).ConfigureAwait(false);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, string.Empty, gone.Token).ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The client went away.
        }
        finally
        {
            await gone.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAsync(byte channel, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var message = new byte[bytes.Length + 1];
        message[0] = channel;
        bytes.CopyTo(message.AsMemory(1));
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Takes what the client sends until it closes; a client that is gone ends the command.</summary>
    private async Task ReadAsync(CancellationTokenSource gone)
    {
        try
        {
            var messages = new ChannelMessages(socket);
            while (await messages.NextAsync(gone.Token).ConfigureAwait(false) is { } message)
            {
                await TakeAsync(message, gone.Token).ConfigureAwait(false);
            }
        }
        catch (WebSocketException)
        {
            await gone.CancelAsync().ConfigureAwait(false);
        }
        finally
        {
            await _input.Writer.CompleteAsync().ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(byte[] message, CancellationToken cancellationToken)
    {
        switch (message)
        {
            case [InputChannel, ..]:
                await _input.Writer.WriteAsync(message.AsMemory(1), cancellationToken).ConfigureAwait(false);
                break;
            case [CloseChannel, InputChannel]:
                await _input.Writer.CompleteAsync().ConfigureAwait(false);
                break;
            default:
                // Sizes of terminals; nothing here draws.
                break;
        }
    }
}
