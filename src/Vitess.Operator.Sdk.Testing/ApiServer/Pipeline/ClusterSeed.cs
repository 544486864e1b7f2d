namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Makes the objects that every cluster has.</summary>
internal sealed class ClusterSeed(ServerParts parts)
{
    private static readonly string[] Namespaces = ["default", "kube-node-lease", "kube-public", "kube-system"];

    public void Fill()
    {
        foreach (var name in Namespaces)
        {
            Create("", "v1", "namespaces", "", new JsonMap { { "metadata", new JsonMap { { "name", name } } } });
        }
    }

    private void Create(string group, string version, string plural, string ns, JsonMap obj)
    {
        var resource = parts.State.Registry.Find(group, version, plural)!;
        var path = group.Length == 0 ? $"/api/{version}/" : $"/apis/{group}/{version}/";
        var request = new ApiRequest { Method = "POST", Path = path + (ns.Length == 0 ? plural : $"namespaces/{ns}/{plural}") };
        var call = new ApiCall(request, RequestTarget.Parse(request)) { Resource = resource };
        obj.InsertFirst("apiVersion", resource.GroupVersion);
        obj.InsertFirst("kind", resource.Kind);
        parts.Writer.Create(call, obj);
    }
}
