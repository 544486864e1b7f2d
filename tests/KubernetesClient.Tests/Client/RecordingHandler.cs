using System.Net;

namespace KubernetesClient.Tests.Client;

/// <summary>Answers every request itself and notes that it passed.</summary>
internal sealed class RecordingHandler(string name, List<string> passed, bool answers) : DelegatingHandler
{
    public HttpRequestMessage? Last { get; private set; }

    public bool Disposed { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        passed.Add(name);
        Last = request;
        return answers ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)) : base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        Disposed = true;
        base.Dispose(disposing);
    }
}
