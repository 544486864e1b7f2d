namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a write passes before it is stored: namespace lifecycle, hooks of tests, admission policies.</summary>
internal sealed class AdmissionChain(ServerState server)
{
    private readonly PolicyAdmission _policies = new(server);

    /// <summary>Keeps users from granting more than they hold.</summary>
    public Escalation? Escalation { get; set; }

    /// <summary>The hooks of a test, in the order in which they were added.</summary>
    public AdmissionHooks Hooks { get; } = new();

    /// <summary>Lets hooks change the object.</summary>
    public void Mutate(ApiCall call, JsonMap obj, JsonMap? old)
    {
        Escalation?.Check(call, obj);
        Hooks.Mutate(call, obj, old);
    }

    /// <summary>Lets hooks and policies refuse the object.</summary>
    public void Validate(ApiCall call, JsonMap obj, JsonMap? old)
    {
        Hooks.Validate(call, obj, old);
        _policies.Validate(call, obj, old, old is null ? "CREATE" : "UPDATE");
    }

    /// <summary>Lets hooks and policies refuse a deletion.</summary>
    public void ValidateDelete(ApiCall call, JsonMap old)
    {
        Hooks.Validate(call, null, old);
        _policies.Validate(call, null, old, "DELETE");
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
        if (stored.IsMarked)
        {
            throw NamespaceRefusals.Terminating(call, stored);
        }
    }
}
