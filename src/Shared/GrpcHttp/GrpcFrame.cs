using System.Buffers.Binary;
using Grpc.Core;

namespace GrpcHttp;

/// <summary>The frame around each gRPC message: a flag for compression, the length, the bytes.</summary>
internal static class GrpcFrame
{
    private const int HeaderSize = 5;

    /// <summary>Puts the frame around a message.</summary>
    /// <param name="message">The bytes of the message.</param>
    /// <param name="limit">Largest message that may be sent, in bytes.</param>
    /// <exception cref="RpcException">The message is too large.</exception>
    public static byte[] Wrap(byte[] message, int? limit)
    {
        if (message.Length > limit)
        {
            throw Failure(StatusCode.ResourceExhausted, $"A message of {message.Length} bytes is above the limit of {limit} for sending.");
        }

        var frame = new byte[HeaderSize + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, HeaderSize);
        return frame;
    }

    /// <summary>Reads the next message.</summary>
    /// <param name="stream">The body of the response.</param>
    /// <param name="limit">Largest message accepted, in bytes.</param>
    /// <param name="cancellationToken">Gives the read up.</param>
    /// <returns>The bytes, or null when the body ended between two messages.</returns>
    /// <exception cref="RpcException">Half a frame, a compressed message, or one above the limit.</exception>
    public static async ValueTask<byte[]?> ReadAsync(Stream stream, int? limit, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderSize];
        var read = await stream.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read == 0)
        {
            return null;
        }

        if (read < HeaderSize)
        {
            throw Failure(StatusCode.Internal, "The response ended inside the header of a message.");
        }

        var message = new byte[LengthOf(header, limit)];
        read = await stream.ReadAtLeastAsync(message, message.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return read == message.Length
            ? message
            : throw Failure(StatusCode.Internal, $"The response ended after {read} of {message.Length} bytes of a message.");
    }

    private static int LengthOf(byte[] header, int? limit)
    {
        if (header[0] != 0)
        {
            throw Failure(StatusCode.Unimplemented, "The response holds a compressed message although none was asked for.");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(1));
        return length <= (uint)(limit ?? int.MaxValue) && length <= Array.MaxLength
            ? (int)length
            : throw Failure(StatusCode.ResourceExhausted, $"A message of {length} bytes is above the limit of {limit} for receiving.");
    }

    private static RpcException Failure(StatusCode code, string text) => new(new Status(code, text));
}
