namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Refusals because of a namespace.</summary>
internal static class NamespaceRefusals
{
    public static ApiException Terminating(ApiCall call, StoredObject ns)
    {
        var refusal = Refusals.Forbidden(
            call.Resource.Group, call.Resource.Plural, call.ObjectName,
            $"unable to create new content in namespace {ns.Name} because it is being terminated");
        refusal.Details!["causes"] = new JsonList
        {
            new JsonMap
            {
                { "reason", "NamespaceTerminating" },
                { "message", $"namespace {ns.Name} is being terminated" },
                { "field", "metadata.namespace" },
            },
        };
        return refusal;
    }
}
