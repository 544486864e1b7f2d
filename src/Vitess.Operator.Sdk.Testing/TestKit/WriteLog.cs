using System.Text.Json;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Passes requests on to an API server and notes each that asks for a change. Put it around the handler of one client to see that client's writes.</summary>
public sealed class WriteLog : DelegatingHandler
{
    private readonly Lock _gate = new();
    private readonly List<WrittenRequest> _entries = [];
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _start;

    /// <summary>Makes a log.</summary>
    /// <param name="server">The server.</param>
    /// <param name="time">The clock; times are counted from now on.</param>
    public WriteLog(HttpMessageHandler server, TimeProvider time)
        : base(server)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _start = time.GetUtcNow();
    }

    /// <summary>The requests so far, in order.</summary>
    public IReadOnlyList<WrittenRequest> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>How many requests there were so far, Events left out.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Method == HttpMethod.Get)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var name = request.Method == HttpMethod.Post ? await NameInAsync(request.Content, cancellationToken).ConfigureAwait(false) : string.Empty;
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        Note(new WrittenRequest(
            _time.GetUtcNow() - _start, request.Method.Method.ToLowerInvariant(), request.RequestUri!.AbsolutePath, name, (int)response.StatusCode));
        return response;
    }

    private static async Task<string> NameInAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return string.Empty;
        }

        // Buffers the content, so that it can be sent after it was read.
        var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.GetProperty("metadata").GetProperty("name").GetString() ?? string.Empty;
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return string.Empty;
        }
    }

    private void Note(WrittenRequest entry)
    {
        lock (_gate)
        {
            _entries.Add(entry);
            Count += entry.IsEvent ? 0 : 1;
        }
    }
}
