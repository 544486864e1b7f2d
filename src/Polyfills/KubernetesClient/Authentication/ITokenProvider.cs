using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace k8s.Authentication;

/// <summary>Gives the Authorization header of each request.</summary>
public interface ITokenProvider
{
    /// <summary>The header to send now.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The header.</returns>
    Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken);
}
