using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace k8s.Authentication;

/// <summary>A token that does not change.</summary>
/// <param name="accessToken">The token.</param>
/// <param name="tokenType">The scheme, e.g. <c>Bearer</c>.</param>
public sealed class StringTokenProvider(string accessToken, string tokenType) : ITokenProvider
{
    private readonly AuthenticationHeaderValue _header = new(tokenType, accessToken);

    /// <inheritdoc/>
    public Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken) => Task.FromResult(_header);
}
