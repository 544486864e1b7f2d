namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Status objects of success.</summary>
internal static class Successes
{
    public static JsonMap Deleted(ResourceInfo resource, string name, string uid)
    {
        var details = Refusals.Details(resource, name);
        details["uid"] = uid;
        return new() { { "kind", "Status" }, { "apiVersion", "v1" }, { "metadata", new JsonMap() }, { "status", "Success" }, { "details", details } };
    }

    public static JsonMap Created() =>
        new() { { "kind", "Status" }, { "apiVersion", "v1" }, { "metadata", new JsonMap() }, { "status", "Success" }, { "code", 201L } };
}
