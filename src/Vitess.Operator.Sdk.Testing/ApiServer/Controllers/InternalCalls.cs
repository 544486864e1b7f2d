namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Calls that controllers inside the server make.</summary>
internal static class InternalCalls
{
    public static ApiCall For(ResourceInfo resource, string ns, string name, string verb)
    {
        var root = resource.Group.Length == 0 ? "/api/" : "/apis/" + resource.Group + "/";
        var path = root + resource.Version + (resource.Namespaced ? "/namespaces/" + ns : "") + "/" + resource.Plural + "/" + name;
        var method = verb switch { "delete" => "DELETE", "patch" => "PATCH", _ => "PUT" };
        var request = new ApiRequest { Method = method, Path = path, Header = h => h == "User-Agent" ? "kube-controller-manager" : null };
        return new ApiCall(request, RequestTarget.Parse(request)) { Resource = resource };
    }
}
