namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The request as expressions see it.</summary>
internal static class PolicyRequest
{
    public static JsonMap Describe(ApiCall call, string operation)
    {
        var resource = call.Resource;
        return new()
        {
            { "kind", new JsonMap { { "group", resource.Group }, { "version", resource.Version }, { "kind", resource.Kind } } },
            { "resource", new JsonMap { { "group", resource.Group }, { "version", resource.Version }, { "resource", resource.Plural } } },
            { "subResource", call.Target.Subresource },
            { "name", call.ObjectName },
            { "namespace", call.Namespace },
            { "operation", operation },
            { "userInfo", new JsonMap { { "username", call.User.Name }, { "uid", call.User.Uid }, { "groups", new JsonList(call.User.Groups) } } },
            { "dryRun", call.DryRun },
        };
    }
}
