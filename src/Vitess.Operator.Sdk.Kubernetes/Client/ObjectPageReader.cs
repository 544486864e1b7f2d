using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Reads the answer to a list while it comes in, object by object: a page of hundreds of objects is never in memory as a whole text.</summary>
/// <param name="kind">The kind of the objects.</param>
/// <param name="stream">The answer.</param>
internal sealed class ObjectPageReader(ResourceKind kind, Stream stream)
{
    private const int FirstBuffer = 32 << 10;
    private readonly List<JsonObject> _items = [];
    private JsonObject? _metadata;
    private JsonReaderState _state;
    private string? _property;
    private bool _isInItems;
    private bool _isComplete;

    /// <summary>Reads the page.</summary>
    /// <exception cref="JsonException">The answer is not a list.</exception>
    public async Task<ObjectPage> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            for (var length = 0; !_isComplete;)
            {
                var count = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += count;
                var used = Take(buffer.AsSpan(0, length), isLast: count == 0);
                buffer.AsSpan(used, length - used).CopyTo(buffer);
                length -= used;
                buffer = length == buffer.Length ? Grown(buffer) : buffer;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var next = _metadata?.GetText("continue");
        return new(_items, _metadata?.GetText("resourceVersion") ?? string.Empty, string.IsNullOrEmpty(next) ? null : next);
    }

    /// <summary>Takes all values that are there as a whole.</summary>
    /// <returns>How many bytes were taken.</returns>
    private int Take(ReadOnlySpan<byte> text, bool isLast)
    {
        var reader = new Utf8JsonReader(text, isLast, _state);
        var (used, state) = (0, _state);
        while (TakeNext(ref reader))
        {
            (used, state) = ((int)reader.BytesConsumed, reader.CurrentState);
            if (_isComplete)
            {
                break;
            }
        }

        _state = state;
        return used;
    }

    /// <summary>Takes one token, or one whole value. False when it is not all there.</summary>
    private bool TakeNext(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                _property = reader.GetString();
                return true;
            case JsonTokenType.StartObject when reader.CurrentDepth == 0:
                return true;
            case JsonTokenType.EndObject when reader.CurrentDepth == 0:
                _isComplete = true;
                return true;
            case JsonTokenType.StartArray when !_isInItems && _property == "items":
                _isInItems = true;
                return true;
            case JsonTokenType.EndArray when _isInItems && reader.CurrentDepth == 1:
                _isInItems = false;
                return true;
            default:
                return TakeValue(ref reader);
        }
    }

    private bool TakeValue(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth == 0)
        {
            throw new JsonException("The answer is not an object.");
        }

        var start = reader;
        if (!reader.TrySkip())
        {
            return false;
        }

        if (_isInItems && JsonNode.Parse(ref start) is JsonObject item)
        {
            // Lists of built-in kinds leave both out of their items.
            item["apiVersion"] ??= kind.ApiVersion;
            item["kind"] ??= kind.Kind;
            _items.Add(item);
        }
        else if (!_isInItems && _property == "metadata")
        {
            _metadata = JsonNode.Parse(ref start) as JsonObject;
        }

        return true;
    }

    private static byte[] Grown(byte[] buffer)
    {
        var grown = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(grown, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return grown;
    }
}
