using System.Net.Http.Headers;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Sends the administrator's token with requests that carry none.</summary>
internal sealed class AdministratorHandler(string token) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
