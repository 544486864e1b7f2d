namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves server-side apply.</summary>
internal sealed class ApplyRequests(ServerState server, ObjectWriter writer)
{
    public WriteResult Apply(ApiCall call, UpdateOptions options)
    {
        _ = (server, writer, options);
        throw Refusals.UnsupportedBody(MediaTypes.JsonPatch, MediaTypes.MergePatch);
    }
}
