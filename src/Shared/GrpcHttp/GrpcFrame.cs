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
        var frame = new byte[HeaderSize + Allow(message.Length, limit)];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, HeaderSize);
        return frame;
    }

    /// <summary>The size of a message that may be sent.</summary>
    /// <param name="size">Size of the message, in bytes.</param>
    /// <param name="limit">Largest message that may be sent, in bytes.</param>
    /// <exception cref="RpcException">The message is too large.</exception>
    public static int Allow(int size, int? limit) => size > limit
        ? throw Failure(StatusCode.ResourceExhausted, $"A message of {size} bytes is above the limit of {limit} for sending.")
        : size;

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
            throw EndedInHeader();
        }

        var message = new byte[LengthOf(header, limit)];
        read = await stream.ReadAtLeastAsync(message, message.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return read == message.Length
            ? message
            : throw EndedInMessage(read, message.Length);
    }

    /// <summary>The failure of a body that ended inside the frame of a message.</summary>
    public static RpcException EndedInHeader() => Failure(StatusCode.Internal, "The response ended inside the header of a message.");

    /// <summary>The failure of a body that ended inside a message.</summary>
    /// <param name="read">Bytes of it that came.</param>
    /// <param name="length">Bytes that it has.</param>
    public static RpcException EndedInMessage(int read, int length) => Failure(StatusCode.Internal, $"The response ended after {read} of {length} bytes of a message.");

    /// <summary>The length of the message behind a header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="limit">Largest message accepted, in bytes.</param>
    /// <exception cref="RpcException">The message is compressed or above the limit.</exception>
    public static int LengthOf(byte[] header, int? limit)
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
