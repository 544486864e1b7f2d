namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves requests for tokens of service accounts.</summary>
internal sealed class TokenRequests(ServerState server, ObjectReader reader, ObjectDecoder decoder)
{
    private const long ShortestSeconds = 600;

    public ApiResponse Create(ApiCall call)
    {
        var account = reader.Get(call);
        var request = decoder.Decode(call, "TokenRequest", "authentication.k8s.io", "v1", BuiltInSchemas.Get("io.k8s.api.authentication.v1.TokenRequest"));
        var spec = request.Ensure("spec");
        var seconds = spec.Number("expirationSeconds") ?? 3600;
        if (seconds < ShortestSeconds)
        {
            throw Refusals.Invalid("authentication.k8s.io", "TokenRequest", "", [FieldError.Invalid(
                "spec.expirationSeconds", seconds, "may not specify a duration less than 10 minutes")]);
        }

        spec["expirationSeconds"] = seconds;
        spec["audiences"] ??= new JsonList { "https://kubernetes.default.svc" };
        spec["boundObjectRef"] = spec["boundObjectRef"];
        var token = Issue(call.Namespace, account);
        return ApiResponse.Json(201, new JsonMap
        {
            { "kind", "TokenRequest" },
            { "apiVersion", "authentication.k8s.io/v1" },
            { "metadata", Metadata(account) },
            { "spec", spec },
            {
                "status", new JsonMap
                {
                    { "token", token }, { "expirationTimestamp", TimeText.Seconds(server.Time.GetUtcNow() + TimeSpan.FromSeconds(seconds)) },
                }
            },
        });
    }

    private string Issue(string ns, StoredObject account)
    {
        lock (server.Store.Gate)
        {
            var token = $"sa.{ns}.{account.Name}.{server.Identities.Uid()}";
            server.Tokens.Add(token, new ApiUser(
                $"system:serviceaccount:{ns}:{account.Name}", account.Uid,
                ["system:serviceaccounts", "system:serviceaccounts:" + ns, "system:authenticated"]));
            return token;
        }
    }

    private JsonMap Metadata(StoredObject account) => new()
    {
        { "name", account.Name }, { "namespace", account.Namespace }, { "uid", account.Uid }, { "creationTimestamp", server.Now },
    };
}
