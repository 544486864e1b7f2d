namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Compares name and namespace of a body with those of the path.</summary>
internal static class BodyIdentity
{
    public static void RequireName(ApiCall call)
    {
        if (call.Name.Length == 0)
        {
            throw Refusals.BadRequest("name must be provided");
        }
    }

    public static void Check(ApiCall call, JsonMap obj)
    {
        var name = JsonTree.TextAt(obj, "metadata", "name") ?? "";
        if (name.Length == 0)
        {
            throw Refusals.BadRequest($"the name of the object ({call.Name} based on URL) was undeterminable: name must be provided");
        }

        if (name != call.Name)
        {
            throw Refusals.BadRequest($"the name of the object ({name}) does not match the name on the URL ({call.Name})");
        }

        CheckNamespace(call, obj);
    }

    /// <summary>Checks the body of an apply, which may leave out the name.</summary>
    public static void CheckApplied(ApiCall call, JsonMap configuration)
    {
        var metadata = configuration.Ensure("metadata");
        if (metadata.List("managedFields") is not null)
        {
            throw Refusals.BadRequest("metadata.managedFields must be nil");
        }

        if (string.IsNullOrEmpty(metadata.Text("name")))
        {
            metadata["name"] = call.Name;
        }

        Check(call, configuration);
    }

    public static void CheckNamespace(ApiCall call, JsonMap obj)
    {
        var ns = JsonTree.TextAt(obj, "metadata", "namespace") ?? "";
        if (call.Resource.Namespaced && ns.Length > 0 && ns != call.Namespace)
        {
            throw Refusals.BadRequest("the namespace of the provided object does not match the namespace sent on the request");
        }
    }
}
