using System.Net.WebSockets;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>An answer: bytes, or a stream of watch events.</summary>
internal sealed class ApiResponse
{
    public required int Status { get; init; }

    public string? ContentType { get; init; } = MediaTypes.Json;

    public byte[] Body { get; init; } = [];

    /// <summary>The object that is the body, with a line feed behind it; null when <see cref="Body"/> is.</summary>
    public StoredJson? Stored { get; init; }

    /// <summary>Set for documents that go out to the byte; other JSON ends with a line feed, as Go's encoder writes it.</summary>
    public bool IsExact { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private set; } = [];

    /// <summary>The running watch whose events are the body; null for a plain answer.</summary>
    public WatchSession? Watch { get; init; }

    /// <summary>What goes on over the connection once the answer has turned it into a WebSocket; null for a plain answer.</summary>
    public Func<WebSocket, CancellationToken, Task>? Upgraded { get; init; }

    /// <summary>What goes on over the connection once the answer has turned it into the protocol that <see cref="Headers"/> names; null for a plain answer.</summary>
    public Func<Stream, CancellationToken, Task>? Tunnel { get; init; }

    /// <summary>How much later than now the client gets the answer.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Set when the connection breaks instead of an answer.</summary>
    public bool Dropped { get; init; }

    public static ApiResponse Text(int status, string text) =>
        new() { Status = status, ContentType = "text/plain; charset=utf-8", Body = Encoding.UTF8.GetBytes(text) };

    public static ApiResponse Json(int status, object? tree) => new() { Status = status, Body = JsonWriter.Write(tree) };

    /// <summary>The bytes to send.</summary>
    public byte[] Payload() =>
        Stored is not null ? Stored.ToArray("\n"u8) : Body.Length == 0 || IsExact || ContentType?.StartsWith(MediaTypes.Json, StringComparison.Ordinal) != true ? Body : [.. Body, (byte)'\n'];

    public ApiResponse With(string header, string value)
    {
        Headers = [.. Headers, new(header, value)];
        return this;
    }
}
