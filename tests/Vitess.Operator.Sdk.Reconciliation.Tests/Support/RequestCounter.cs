namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>Counts what a program asks of the server, by what it costs there.</summary>
internal sealed class RequestCounter(HttpMessageHandler server) : DelegatingHandler(server)
{
    private readonly SortedDictionary<string, int> _lists = new(StringComparer.Ordinal);

    public int Creates { get; private set; }

    /// <summary>Updates and patches of objects themselves.</summary>
    public int SpecUpdates { get; private set; }

    public int StatusUpdates { get; private set; }

    public int Deletes { get; private set; }

    /// <summary>Requests about Events.</summary>
    public int Events { get; private set; }

    /// <summary>How often each collection was listed.</summary>
    public IReadOnlyDictionary<string, int> Lists => _lists;

    /// <summary>Writes, Events left out.</summary>
    public int Writes => Creates + SpecUpdates + StatusUpdates + Deletes;

    public void Reset()
    {
        (Creates, SpecUpdates, StatusUpdates, Deletes, Events) = (0, 0, 0, 0, 0);
        _lists.Clear();
    }

    public override string ToString() =>
        $"{Creates} creates, {SpecUpdates} spec updates, {StatusUpdates} status updates, {Deletes} deletes, {Events} event requests";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Count(request);
        return base.SendAsync(request, cancellationToken);
    }

    private void Count(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.Contains("/events", StringComparison.Ordinal))
        {
            Events++;
        }
        else if (request.Method == HttpMethod.Get)
        {
            // The informers' lists go over all namespaces; what names one reads a single object.
            if (!request.RequestUri.Query.Contains("watch=", StringComparison.Ordinal) && !path.Contains("/namespaces/", StringComparison.Ordinal))
            {
                _lists[path] = _lists.GetValueOrDefault(path) + 1;
            }
        }
        else if (request.Method == HttpMethod.Post)
        {
            Creates++;
        }
        else if (request.Method == HttpMethod.Delete)
        {
            Deletes++;
        }
        else if (path.EndsWith("/status", StringComparison.Ordinal))
        {
            StatusUpdates++;
        }
        else
        {
            SpecUpdates++;
        }
    }
}
