using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>JSON kept as UTF-8 text, packed when it is long: a tree of nodes takes about ten times the room.</summary>
internal sealed class CompactJson
{
    private readonly byte[] _bytes;
    private readonly byte[]? _dictionary;

    private CompactJson(byte[] bytes, byte[]? dictionary, int length)
    {
        _bytes = bytes;
        _dictionary = dictionary;
        Length = length;
    }

    /// <summary>Bytes kept.</summary>
    public int Size => _bytes.Length;

    /// <summary>Bytes of the text.</summary>
    public int Length { get; }

    /// <summary>Keeps a text as it is.</summary>
    public static CompactJson Plain(byte[] text) => new(text, null, text.Length);

    /// <summary>Keeps a text that <see cref="TextPacker"/> packed.</summary>
    public static CompactJson Packed(byte[] packed, byte[] dictionary, int length) => new(packed, dictionary, length);

    /// <summary>The text of an object.</summary>
    public static byte[] TextOf(JsonObject value) => JsonSerializer.SerializeToUtf8Bytes(value, JsonText.Readable);

    public JsonObject ToJson() => Read(static text => JsonNode.Parse(text.AsSpan())!.AsObject());

    /// <summary>Reads the typed object straight from the text, without nodes in between.</summary>
    public T To<T>() => Read(static text =>
    {
        using var stream = new MemoryStream(text.Array!, text.Offset, text.Count, writable: false);
        return KubernetesJson.Deserialize<T>(stream);
    });

    private T Read<T>(Func<ArraySegment<byte>, T> read)
    {
        if (_dictionary is null)
        {
            return read(_bytes);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Length);
        try
        {
            TextPacker.Unpack(_bytes, _dictionary, buffer.AsSpan(0, Length));
            return read(new(buffer, 0, Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
