using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>The latest requests that a server has seen, in the order of their answers.</summary>
public sealed class RequestLog
{
    private const long BodyLimit = 64L * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<RecordedRequest> _entries = new();
    private readonly int _limit;
    private long _bytes;

    internal RequestLog(int limit) => _limit = limit;

    /// <summary>Is called with each request after it was answered, on the thread that answers it.</summary>
    public Action<RecordedRequest>? Recorded { get; set; }

    /// <summary>How many requests there were since the start.</summary>
    public long Count { get; private set; }

    /// <summary>The latest requests; how many are kept is one of the options of the server.</summary>
    public IReadOnlyList<RecordedRequest> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Those of the latest requests that asked for a change.</summary>
    public IReadOnlyList<RecordedRequest> Writes => [.. Entries.Where(e => e.IsWrite)];

    /// <summary>Forgets the requests so far; the count goes on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _bytes = 0;
        }
    }

    internal void Add(ApiRequest request, RequestTarget target, DateTimeOffset at, ApiResponse response)
    {
        if (_limit == 0 && Recorded is null)
        {
            return;
        }

        var entry = new RecordedRequest
        {
            At = at,
            Verb = target.Verb,
            Path = request.Path,
            Group = target.Group,
            Resource = target.Plural,
            Subresource = target.Subresource,
            Namespace = target.Namespace,
            Name = target.Name,
            UserAgent = request.Header("User-Agent") ?? "",
            FieldManager = request.Query["fieldManager"] ?? "",
            Code = response.Status,
            Body = request.Body,
        };
        lock (_lock)
        {
            Count++;
            _entries.Enqueue(entry);
            _bytes += entry.Body.Length;
            while (_entries.Count > _limit || _bytes > BodyLimit)
            {
                _bytes -= _entries.Dequeue().Body.Length;
            }
        }

        Recorded?.Invoke(entry);
    }
}
