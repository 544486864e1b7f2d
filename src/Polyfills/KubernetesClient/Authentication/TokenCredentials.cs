using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace k8s.Authentication;

/// <summary>Sends a token with each request.</summary>
public class TokenCredentials : ServiceClientCredentials
{
    private const string BearerTokenType = "Bearer";

    private readonly ITokenProvider _tokenProvider;

    /// <summary>Sends a bearer token.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentNullException">The token is null or empty.</exception>
    public TokenCredentials(string token)
        : this(token, BearerTokenType)
    {
    }

    /// <summary>Sends a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="tokenType">The scheme, e.g. <c>Bearer</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null or empty.</exception>
    public TokenCredentials(string token, string tokenType)
        : this(new StringTokenProvider(Required(token, nameof(token)), Required(tokenType, nameof(tokenType))))
    {
    }

    /// <summary>Sends what a provider gives.</summary>
    /// <param name="tokenProvider">The provider.</param>
    /// <exception cref="ArgumentNullException">The provider is null.</exception>
    public TokenCredentials(ITokenProvider tokenProvider)
    {
        ArgumentNullException.ThrowIfNull(tokenProvider);
        _tokenProvider = tokenProvider;
    }

    /// <summary>Sends what a provider gives.</summary>
    /// <param name="tokenProvider">The provider.</param>
    /// <param name="tenantId">The tenant; sent nowhere.</param>
    /// <param name="callerId">The caller; sent nowhere.</param>
    /// <exception cref="ArgumentNullException">The provider is null.</exception>
    public TokenCredentials(ITokenProvider tokenProvider, string tenantId, string callerId)
        : this(tokenProvider)
    {
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The request is null.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = await _tokenProvider.GetAuthenticationHeaderAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Required(string value, string name) => string.IsNullOrEmpty(value) ? throw new ArgumentNullException(name) : value;
}
