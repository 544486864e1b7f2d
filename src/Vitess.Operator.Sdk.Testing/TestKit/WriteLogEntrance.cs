namespace Vitess.Operator.Sdk.Testing;

/// <summary>One client's way into a shared log; the log outlives the client.</summary>
internal sealed class WriteLogEntrance(WriteLog log) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _log = new(log, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _log.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _log.Dispose();
        }

        base.Dispose(disposing);
    }
}
