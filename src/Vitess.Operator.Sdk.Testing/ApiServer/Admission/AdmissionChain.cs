namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a write passes before it is stored: namespace lifecycle, hooks of tests, admission policies.</summary>
internal sealed class AdmissionChain(ServerState server)
{
    /// <summary>Lets plugins change the object.</summary>
    public void Mutate(ApiCall call, JsonMap obj, JsonMap? old)
    {
    }

    /// <summary>Lets plugins refuse the object.</summary>
    public void Validate(ApiCall call, JsonMap obj, JsonMap? old)
    {
    }

    /// <summary>Lets plugins refuse a deletion.</summary>
    public void ValidateDelete(ApiCall call, JsonMap old)
    {
    }

    /// <summary>Refuses content in namespaces that are not there or go away.</summary>
    public void CheckNamespace(ApiCall call)
    {
        if (!call.Resource.Namespaced)
        {
            return;
        }

        var stored = server.Store.Kind("/namespaces").Find("", call.Namespace)
            ?? throw Refusals.NotFound("", "namespaces", call.Namespace);
        if (stored.Tree().Map("metadata")!.ContainsKey("deletionTimestamp"))
        {
            throw NamespaceRefusals.Terminating(call, stored);
        }
    }
}
