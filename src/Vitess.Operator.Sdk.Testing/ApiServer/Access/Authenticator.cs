namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Finds out who makes a request.</summary>
internal sealed class Authenticator(ApiServerOptions options)
{
    private const string Scheme = "Bearer ";

    public bool IsOn => options.AdminToken is not null;

    /// <exception cref="ApiException">401: the token is not known.</exception>
    public ApiUser Authenticate(ApiRequest request)
    {
        if (!IsOn)
        {
            return ApiUser.Admin;
        }

        var header = request.Header("Authorization") ?? "";
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return ApiUser.Anonymous;
        }

        var token = header[Scheme.Length..].Trim();
        if (token == options.AdminToken)
        {
            return ApiUser.Admin;
        }

        return token == options.UserToken && token is not null
            ? new ApiUser(options.UserName, options.UserName + "-uid", ["system:authenticated"])
            : throw new ApiException(401, "Unauthorized", "Unauthorized");
    }
}
