using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Cuts the stream of a watch into events.</summary>
/// <remarks>A cut-off last line is dropped: the watch is resumed from the last whole one.</remarks>
internal sealed class WatchLineReader(ApiCall call, Stream stream) : IDisposable
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private int _searched;

    /// <summary>The next event, or null at the end of the stream.</summary>
    public async ValueTask<ObjectEvent?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = LineLength();
            if (length > 0)
            {
                var line = Parse(_start, length);
                _start += length + 1;
                _searched = _start;
                return line;
            }

            if (length == 0)
            {
                _start++;
                _searched = _start;
            }
            else if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }
    }

    public void Dispose() => stream.Dispose();

    /// <summary>The length of the line at the start of the buffer; -1 when its end is not there yet.</summary>
    private int LineLength()
    {
        var newline = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        if (newline < 0)
        {
            _searched = _end;
            return -1;
        }

        return _searched + newline - _start;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        try
        {
            var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += count;
            return count > 0;
        }
        catch (Exception error) when (HttpTransport.IsConnectionError(error))
        {
            throw HttpTransport.BrokenOff(call, error);
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _searched -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }

    private ObjectEvent Parse(int start, int length)
    {
        var line = ReadLine(start, length);
        var value = line.GetObject("object") ?? throw Unreadable(null);
        var type = line.GetText("type");
        if (type == "ERROR")
        {
            throw ApiErrorReader.Read(call, value.ToJsonString());
        }

        line.Remove("object");
        return new(TypeOf(type), value);
    }

    private JsonObject ReadLine(int start, int length)
    {
        try
        {
            return JsonNode.Parse(_buffer.AsSpan(start, length)) as JsonObject ?? throw Unreadable(null);
        }
        catch (JsonException error)
        {
            throw Unreadable(error);
        }
    }

    private ObjectEventType TypeOf(string? type) => type switch
    {
        "ADDED" => ObjectEventType.Added,
        "MODIFIED" => ObjectEventType.Modified,
        "DELETED" => ObjectEventType.Deleted,
        "BOOKMARK" => ObjectEventType.Bookmark,
        _ => throw Unreadable(null),
    };

    private KubernetesApiException Unreadable(Exception? error) => new($"{call}: a line of the stream is not a watch event.", null, innerException: error);
}
