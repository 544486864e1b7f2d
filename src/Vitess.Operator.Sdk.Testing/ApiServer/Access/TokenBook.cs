using System.Collections.Concurrent;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The bearer tokens that the server knows: those of its options and those that it issued.</summary>
internal sealed class TokenBook
{
    private readonly ConcurrentDictionary<string, ApiUser> _users = new(StringComparer.Ordinal);

    public TokenBook(ApiServerOptions options)
    {
        if (options.AdminToken is { } admin)
        {
            _users[admin] = ApiUser.Admin;
        }

        if (options.UserToken is { } user)
        {
            _users[user] = new ApiUser(options.UserName, options.UserName + "-uid", [.. options.UserGroups, "system:authenticated"]);
        }
    }

    public ApiUser? Find(string token) => _users.GetValueOrDefault(token);

    public void Add(string token, ApiUser user) => _users[token] = user;
}
