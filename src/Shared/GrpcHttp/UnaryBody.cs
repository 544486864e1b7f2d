using System.Buffers;
using Grpc.Core;

namespace GrpcHttp;

/// <summary>Gathers the one message of a response, in a borrowed buffer.</summary>
/// <param name="limit">Largest message accepted, in bytes.</param>
internal struct UnaryBody(int? limit) : IDisposable
{
    private const int HeaderSize = 5;
    private const int FirstSize = 1024;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _filled;
    private int _end = -1;

    /// <summary>Where the next bytes go. Once the message is complete, they are read for the outcome that follows and forgotten.</summary>
    public readonly Memory<byte> Free => _end >= 0 && _filled >= _end ? _buffer.AsMemory(_end) : _buffer.AsMemory(_filled);

    /// <summary>Takes note of bytes that were read.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="RpcException">The message is compressed or too large.</exception>
    public void Add(int count)
    {
        if (_end >= 0 && _filled >= _end)
        {
            return;
        }

        _filled += count;
        if (_end < 0 && _filled >= HeaderSize)
        {
            _end = HeaderSize + GrpcFrame.LengthOf(_buffer, limit);
            Grow(_end + 1);   // room for at least a byte, so that the end of the body can be seen
        }
    }

    /// <summary>The message, when the body has ended; false when there was none.</summary>
    /// <exception cref="RpcException">The body ended inside the message.</exception>
    public readonly bool TryGet(out ReadOnlySpan<byte> message)
    {
        message = default;
        if (_filled == 0)
        {
            return false;
        }

        message = _filled < HeaderSize ? throw GrpcFrame.EndedInHeader()
            : _filled < _end ? throw GrpcFrame.EndedInMessage(_filled - HeaderSize, _end - HeaderSize)
            : _buffer.AsSpan(HeaderSize, _end - HeaderSize);
        return true;
    }

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Grow(int size)
    {
        if (_buffer.Length >= size)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(size);
        _buffer.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
