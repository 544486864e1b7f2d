namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What the rules of a kind may need of the server and of the call.</summary>
internal sealed class KindContext(ServerState server, ApiCall call, ResourceInfo resource)
{
    public ServerState Server => server;

    public ApiCall Call => call;

    public ResourceInfo Resource => resource;

    public bool DryRun => call.DryRun;
}
