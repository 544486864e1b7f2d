namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Finds out who makes a request.</summary>
internal sealed class Authenticator(ServerState server)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="ApiException">401: the token is not known.</exception>
    public ApiUser Authenticate(ApiRequest request)
    {
        if (server.Options.AdminToken is null)
        {
            return ApiUser.Admin;
        }

        var header = request.Header("Authorization") ?? "";
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return ApiUser.Anonymous;
        }

        return server.Tokens.Find(header[Scheme.Length..].Trim()) ?? throw new ApiException(401, "Unauthorized", "Unauthorized");
    }
}
