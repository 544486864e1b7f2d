using Google.Protobuf;
using GrpcHttp;
using Microsoft.AspNetCore.Http;

namespace Vitess.Operator.Sdk.Testing.Vitess;

/// <summary>One call as its server sees it.</summary>
public sealed class GrpcExchange
{
    private const int MaxMessage = 64 << 20;

    private readonly HttpContext _context;

    internal GrpcExchange(HttpContext context) => _context = context;

    /// <summary>Cancelled when the caller has gone.</summary>
    public CancellationToken Aborted => _context.RequestAborted;

    /// <summary>Reads the next request; null when the caller sends no more.</summary>
    /// <typeparam name="T">Type of the request.</typeparam>
    public async Task<T?> ReadAsync<T>()
        where T : IMessage<T>, new()
    {
        var bytes = await GrpcFrame.ReadAsync(_context.Request.Body, MaxMessage, Aborted).ConfigureAwait(false);
        if (bytes is null)
        {
            return default;
        }

        var message = new T();
        message.MergeFrom(bytes);
        return message;
    }

    /// <summary>Writes a response and sends it at once.</summary>
    /// <param name="message">The response.</param>
    public async Task WriteAsync(IMessage message)
    {
        await _context.Response.Body.WriteAsync(GrpcFrame.Wrap(message.ToByteArray(), MaxMessage), Aborted).ConfigureAwait(false);
        await _context.Response.Body.FlushAsync(Aborted).ConfigureAwait(false);
    }

    /// <summary>Sends the headers, so that the caller knows that the call was taken.</summary>
    public Task StartAsync() => _context.Response.Body.FlushAsync(Aborted);
}
