namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Decides whether a user may do what a request asks.</summary>
internal sealed class Authorizer(ServerState server)
{
    /// <exception cref="ApiException">403: the user may not.</exception>
    public void Check(ApiCall call) => _ = server;
}
