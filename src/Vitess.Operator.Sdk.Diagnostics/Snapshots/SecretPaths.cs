using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>Which field of a VitessCluster names a Secret.</summary>
internal static class SecretPaths
{
    /// <summary>The first field of the cluster that names the Secret, and the key when one is given; else the field that the Pod is made for.</summary>
    public static string Of(ClusterView view, PodView pod, string name, string key)
    {
        var found = Named(view.Paths.SpecOf(pod.Cluster), "spec", name).ToList();
        var match = found.Find(entry => key.Length > 0 && entry.Node.Text("key") == key);
        return match.Node is not null ? match.Path + ".key" : found.Count > 0 ? found[0].Path + ".name" : view.Paths.Of(pod);
    }

    private static IEnumerable<(string Path, JsonObject Node)> Named(JsonNode? node, string path, string name) => node switch
    {
        JsonArray list => list.SelectMany((item, index) => Named(item, FormattableString.Invariant($"{path}[{index}]"), name)),
        JsonObject map => (map.Text("name") == name && path.EndsWith("ecret", StringComparison.Ordinal) ? [(path, map)] : Enumerable.Empty<(string, JsonObject)>())
            .Concat(map.SelectMany(field => Named(field.Value, $"{path}.{field.Key}", name))),
        _ => [],
    };
}
