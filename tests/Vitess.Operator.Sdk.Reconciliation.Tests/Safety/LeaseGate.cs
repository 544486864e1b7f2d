namespace Vitess.Operator.Sdk.Reconciliation.Tests.Safety;

/// <summary>A network on which, while it is told so, requests about Leases find nobody.</summary>
internal sealed class LeaseGate(Func<bool> isClosed, HttpMessageHandler server) : DelegatingHandler(server)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        isClosed() && request.RequestUri!.AbsolutePath.Contains("/leases", StringComparison.Ordinal)
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "no route to host")
            : base.SendAsync(request, cancellationToken);
}
