using System.Net;
using k8s.Autorest;

namespace KubernetesClient.Tests.Autorest;

public sealed class HttpOperationExceptionTests
{
    [Fact]
    public void Wrappers_KeepWhatMessagesSaid()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "http://a/b") { Content = new StringContent("{}") };
        request.Headers.Add("X-Request", ["1", "2"]);
        using var response = new HttpResponseMessage(HttpStatusCode.Conflict) { ReasonPhrase = "busy", Content = new StringContent("body") };
        var error = new HttpOperationException("m")
        {
            Request = new HttpRequestMessageWrapper(request, "{}"),
            Response = new HttpResponseMessageWrapper(response, "body"),
        };
        request.Dispose();
        response.Dispose();
        error.Request.Method.ShouldBe(HttpMethod.Put);
        error.Request.RequestUri.ShouldBe(new Uri("http://a/b"));
        error.Request.Headers["X-Request"].ShouldBe(["1", "2"]);
        error.Request.Content.ShouldBe("{}");
        error.Response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        error.Response.ReasonPhrase.ShouldBe("busy");
        error.Response.Content.ShouldBe("body");
        error.Response.Headers.Keys.ShouldContain("Content-Type");
        error.Body.ShouldBeNull();
    }

    [Fact]
    public void OperationResponse_DisposesBothMessages()
    {
        var content = new StringContent("x");
        var operation = new HttpOperationResponse<int> { Body = 1, Request = new HttpRequestMessage(), Response = new HttpResponseMessage { Content = content } };
        operation.Dispose();
        operation.Dispose();
        operation.Response.ShouldBeNull();
        operation.Request.ShouldBeNull();
        Should.Throw<ObjectDisposedException>(() => content.ReadAsStream());
    }
}
