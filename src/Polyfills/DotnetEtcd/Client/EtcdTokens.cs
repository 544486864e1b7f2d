using Etcdserverpb;
using Grpc.Core;

namespace dotnet_etcd;

/// <summary>Fetches and keeps the token of a user.</summary>
/// <param name="invoker">Makes the Authenticate call.</param>
/// <param name="time">Clock of the token's age.</param>
internal sealed class EtcdTokens(CallInvoker invoker, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan DefaultAge = TimeSpan.FromMinutes(4);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private (string Name, string Password, TimeSpan Age)? _user;
    private (string Text, DateTimeOffset Until)? _token;

    /// <summary>Whether a user is set.</summary>
    public bool HasUser => _user is not null;

    /// <summary>Sets or, with null, removes the user; the token is dropped.</summary>
    /// <param name="user">Name, password and how long a token is kept (default 4 minutes).</param>
    public void Use((string Name, string Password, TimeSpan? Age)? user)
    {
        _user = user is { } given ? (given.Name, given.Password, given.Age ?? DefaultAge) : null;
        _token = null;
    }

    /// <summary>Drops the token, so that the next call fetches another.</summary>
    public void Drop() => _token = null;

    /// <summary>The token; fetched when there is none or it is too old.</summary>
    /// <param name="cancellationToken">Gives the fetch up.</param>
    /// <exception cref="RpcException">The server refused the user.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (_user is null || (_token is { } kept && kept.Until > time.GetUtcNow()))
        {
            return _user is null ? null : _token?.Text;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _token is { } current && current.Until > time.GetUtcNow()
                ? current.Text
                : await FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<string?> FetchAsync(CancellationToken cancellationToken)
    {
        if (_user is not { } user)
        {
            return null;
        }

        var request = new AuthenticateRequest { Name = user.Name, Password = user.Password };
        using var call = invoker.AsyncUnaryCall(EtcdMethods.Authenticate, null, new(cancellationToken: cancellationToken), request);
        var response = await call.ResponseAsync.ConfigureAwait(false);
        _token = (response.Token, time.GetUtcNow() + user.Age);
        return response.Token;
    }
}
