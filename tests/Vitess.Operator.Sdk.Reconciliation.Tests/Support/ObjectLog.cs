using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>Notes what each accepted write of the engine changed, as recordings do: events and statuses left out.</summary>
internal sealed class ObjectLog : DelegatingHandler
{
    private readonly List<(string Object, string Text)> _writes = [];

    /// <summary>How many writes there were.</summary>
    public int Count => _writes.Count;

    /// <summary>Writes by object, in order, each with what it changed.</summary>
    /// <param name="from">How many writes to leave out.</param>
    public SortedDictionary<string, List<string>> ByObject(int from = 0)
    {
        var byObject = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, text) in _writes.Skip(from))
        {
            if (!byObject.TryGetValue(name, out var list))
            {
                byObject[name] = list = [];
            }

            list.Add(text);
        }

        return byObject;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var parts = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
        if (request.Method == HttpMethod.Get || parts.Contains("events") || parts[^1] == "status")
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var before = request.Method == HttpMethod.Put ? await ReadAsync(request, cancellationToken) : null;
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            var after = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
            Note(request.Method, parts, before, after);
        }

        return response;
    }

    private async Task<JsonObject> ReadAsync(HttpRequestMessage like, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, like.RequestUri);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await base.SendAsync(request, cancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
    }

    private void Note(HttpMethod method, string[] parts, JsonObject? before, JsonObject after)
    {
        var isCreate = method == HttpMethod.Post;
        var kind = Kinds.All.First(known => known.Plural == (isCreate ? parts[^1] : parts[^2])).Kind;
        var name = isCreate ? (string)after["metadata"]!["name"]! : parts[^1];
        var text = isCreate ? "create" : before is null ? "delete" : $"{string.Join(" ", ObjectPatch.Between(before, after))}";
        _writes.Add(($"{kind}/{name}", text));
    }
}
