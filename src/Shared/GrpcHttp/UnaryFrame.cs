using System.Buffers;
using System.Buffers.Binary;
using Google.Protobuf;
using Grpc.Core;

namespace GrpcHttp;

/// <summary>The one frame of a request, in a borrowed buffer.</summary>
internal readonly struct UnaryFrame : IDisposable
{
    private const int HeaderSize = 5;
    private readonly byte[] _buffer;
    private readonly int _length;

    private UnaryFrame(int messageSize)
    {
        _length = HeaderSize + messageSize;
        _buffer = ArrayPool<byte>.Shared.Rent(_length);
        _buffer[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(1), messageSize);
    }

    /// <summary>The frame.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Frames a message.</summary>
    /// <typeparam name="T">Type of message.</typeparam>
    /// <param name="marshaller">Message to bytes.</param>
    /// <param name="message">The message.</param>
    /// <param name="limit">Largest message that may be sent, in bytes.</param>
    /// <exception cref="RpcException">The message is too large.</exception>
    public static UnaryFrame Of<T>(Marshaller<T> marshaller, T message, int? limit)
    {
        if (message is IMessage proto)
        {
            var framed = new UnaryFrame(GrpcFrame.Allow(proto.CalculateSize(), limit));
            proto.WriteTo(framed._buffer.AsSpan(HeaderSize, framed._length - HeaderSize));
            return framed;
        }

        var bytes = marshaller.Serializer(message);
        var frame = new UnaryFrame(GrpcFrame.Allow(bytes.Length, limit));
        bytes.CopyTo(frame._buffer, HeaderSize);
        return frame;
    }

    /// <summary>Gives the buffer back; nobody may read the frame any more.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
