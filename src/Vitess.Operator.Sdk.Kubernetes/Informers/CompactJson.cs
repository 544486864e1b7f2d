using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>JSON kept as UTF-8 text, compressed when it is long: a tree of nodes takes about ten times the room.</summary>
internal sealed class CompactJson
{
    private const int Quality = 1;
    private const int Window = 18;
    private readonly byte[] _bytes;
    private readonly int _length;

    private CompactJson(byte[] bytes, int length)
    {
        _bytes = bytes;
        _length = length;
    }

    public int Size => _bytes.Length;

    public static CompactJson Of(JsonObject value, int? compressAbove)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(value, JsonText.Readable);
        return text.Length > compressAbove ? Compress(text) : new(text, text.Length);
    }

    public JsonObject ToJson() => Read(static text => JsonNode.Parse(text.AsSpan())!.AsObject());

    /// <summary>Reads the typed object straight from the text, without nodes in between.</summary>
    public T To<T>() => Read(static text =>
    {
        using var stream = new MemoryStream(text.Array!, text.Offset, text.Count, writable: false);
        return KubernetesJson.Deserialize<T>(stream);
    });

    private T Read<T>(Func<ArraySegment<byte>, T> read)
    {
        if (_bytes.Length == _length)
        {
            return read(_bytes);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(_length);
        try
        {
            BrotliDecoder.TryDecompress(_bytes, buffer, out var length);
            return read(new(buffer, 0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static CompactJson Compress(byte[] text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(text.Length));
        try
        {
            // Equal lengths would say "not compressed"; compressing does not pay then either.
            return BrotliEncoder.TryCompress(text, buffer, out var length, Quality, Window) && length < text.Length
                ? new(buffer.AsSpan(0, length).ToArray(), text.Length)
                : new(text, text.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
