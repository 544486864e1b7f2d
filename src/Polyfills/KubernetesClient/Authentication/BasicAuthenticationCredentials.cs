using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace k8s.Authentication;

/// <summary>Sends a user name and a password with each request.</summary>
public class BasicAuthenticationCredentials : ServiceClientCredentials
{
    /// <summary>The user name.</summary>
    public string UserName { get; set; }

    /// <summary>The password.</summary>
    public string Password { get; set; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The request is null.</exception>
    public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pair = Encoding.UTF8.GetBytes($"{UserName}:{Password}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        return Task.CompletedTask;
    }
}
