using System;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using k8s.KubeConfigModels;

namespace k8s.Authentication;

/// <summary>A token that a command prints.</summary>
public class ExecTokenProvider : ITokenProvider
{
    // A token that ends while the request is on its way is of no use.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly Func<ExecCredentialResponse> _execute;
    private readonly TimeProvider _clock;
    private readonly Lock _executing = new();
    private ExecCredentialResponse _response;

    /// <summary>Runs a command whenever there is no token that lives for another 30 seconds.</summary>
    /// <param name="exec">The command.</param>
    public ExecTokenProvider(ExternalExecution exec)
        : this(() => KubernetesClientConfiguration.ExecuteExternalCommand(exec), TimeProvider.System)
    {
    }

    internal ExecTokenProvider(Func<ExecCredentialResponse> execute, TimeProvider clock)
    {
        _execute = execute;
        _clock = clock;
    }

    /// <inheritdoc/>
    /// <exception cref="Exceptions.KubeConfigException">The command failed.</exception>
    public Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken)
    {
        lock (_executing)
        {
            if (NeedsRefresh())
            {
                _response = _execute();
            }

            return Task.FromResult(new AuthenticationHeaderValue("Bearer", _response.Status.Token));
        }
    }

    private bool NeedsRefresh() =>
        _response is null || _clock.GetUtcNow().UtcDateTime + Margin > _response.Status.ExpirationTimestamp;
}
