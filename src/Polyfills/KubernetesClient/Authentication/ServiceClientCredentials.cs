using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace k8s.Authentication;

/// <summary>Adds to a request what proves the identity of the caller.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Adds the proof to a request. Callers that send requests of their own do this for each.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A task that ends when the request is ready.</returns>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
