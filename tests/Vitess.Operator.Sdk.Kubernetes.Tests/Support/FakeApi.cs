using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>An API server of a few lines: answers are queued, or given by a function; requests are kept.</summary>
internal sealed class FakeApi : HttpMessageHandler
{
    public static readonly Uri Address = new("http://api.test/");

    public List<FakeRequest> Requests { get; } = [];

    /// <summary>Gives the answer to a request.</summary>
    public Func<FakeRequest, HttpResponseMessage> Answer { get; set; } = _ => Json(HttpStatusCode.OK, "{}");

    public KubernetesObjectClient Client(KubernetesObjectClientOptions? options = null, TimeProvider? time = null) =>
        new(new HttpClient(this, false) { Timeout = Timeout.InfiniteTimeSpan }, Address, null, options, time);

    public static HttpResponseMessage Json(HttpStatusCode code, string body) =>
        new(code) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Status(HttpStatusCode code, string reason, string message = "no") => Json(
        code,
        new JsonObject
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["status"] = "Failure",
            ["reason"] = reason,
            ["message"] = message,
            ["code"] = (int)code,
        }.ToJsonString());

    public static HttpResponseMessage Stream(Stream stream) => new(HttpStatusCode.OK) { Content = new StreamContent(stream) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var reader = request.Content is null ? null : new StreamReader(request.Content.ReadAsStream(cancellationToken));
        var seen = new FakeRequest(request.Method.Method, request.RequestUri!.PathAndQuery, request.Content?.Headers.ContentType?.ToString(), reader?.ReadToEnd());
        Requests.Add(seen);
        try
        {
            return Task.FromResult(Answer(seen));
        }
        catch (HttpRequestException error)
        {
            return Task.FromException<HttpResponseMessage>(error);
        }
    }
}
