using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>Tells from a request what it writes.</summary>
internal static class WriteKeys
{
    /// <summary>The key of a write; null for what reads, and for Events and Leases, on which nothing depends.</summary>
    public static async Task<WriteKey?> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return null;
        }

        var target = RequestTarget.Parse(new ApiRequest
        {
            Method = request.Method.Method,
            Path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath),
            Query = QueryParameters.Parse(request.RequestUri.Query),
            Header = _ => null,
        });
        if (!target.IsResource || target.Plural is "events" or "leases")
        {
            return null;
        }

        var name = target.Name;
        if (name.Length == 0 && request.Content is { } content)
        {
            // Buffers the content, so that it can be sent after it was read.
            var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            name = JsonTree.TextAt(JsonParser.Parse(body), "metadata", "name") ?? string.Empty;
        }

        return new WriteKey(target.Verb, target.Plural, name, target.Subresource);
    }
}
