using System;
using System.IO;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace k8s.Authentication;

/// <summary>A token in a file that somebody else keeps fresh, as the kubelet does for service accounts.</summary>
public class TokenFileAuth : ITokenProvider
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly Lock _reading = new();
    private string _token;
    private DateTimeOffset _expires;

    /// <summary>Reads the token from a file with the first request, and again when what was read is older than a minute.</summary>
    /// <param name="tokenFile">The path of the file.</param>
    public TokenFileAuth(string tokenFile)
        : this(tokenFile, TimeProvider.System)
    {
    }

    internal TokenFileAuth(string tokenFile, TimeProvider clock)
    {
        _path = tokenFile;
        _clock = clock;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken)
    {
        lock (_reading)
        {
            if (_token is null || _clock.GetUtcNow() >= _expires)
            {
                _token = ReadToken();
                _expires = _clock.GetUtcNow() + MaxAge;
            }

            return Task.FromResult(new AuthenticationHeaderValue("Bearer", _token));
        }
    }

    // Small, local, once a minute, and one caller at a time: blocking is simpler than an asynchronous lock.
    private string ReadToken() => File.ReadAllText(_path).Trim();
}
