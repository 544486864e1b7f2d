using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Works on objects of one kind through a server's in-memory handler.</summary>
internal sealed class MapClient(ApiServer server, string path = "/api/v1/namespaces/default/configmaps") : IDisposable
{
    private readonly HttpClient _client = new(server.CreateHandler()) { BaseAddress = new("http://memory") };

    public async Task<(int Code, JsonObject Body)> SendAsync(HttpMethod method, string name, JsonNode? body = null, string type = "application/json")
    {
        var question = name.IndexOf('?', StringComparison.Ordinal);
        var (only, query) = question < 0 ? (name, "") : (name[..question], name[question..]);
        using var request = new HttpRequestMessage(method, new Uri(path + (only.Length > 0 ? "/" + only : "") + query, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, type);
        using var response = await _client.SendAsync(request);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    /// <summary>Reads the events that are there; the watch ends after the time that the server's clock has to give.</summary>
    public async Task<Stream> WatchAsync(string query) => await _client.GetStreamAsync(new Uri(path + "?watch=1&" + query, UriKind.Relative));

    public void Dispose() => _client.Dispose();
}
