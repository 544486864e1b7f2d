using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.RandomChanges;

/// <summary>What of the objects must be as before once a change has been taken back.</summary>
/// <remarks>
/// Left out is what an object that was made anew cannot have again, addresses and counters among it, and the size of a volume: volumes never shrink
/// (Kubernetes documentation, "Expanding Persistent Volumes Claims").
/// </remarks>
internal static class RestoredObjects
{
    private static readonly string[] OfOneLife = ["clusterIP", "clusterIPs", "volumeName"];

    /// <summary>The objects, without what may differ.</summary>
    public static async Task<SortedDictionary<string, JsonObject>> OfAsync(VitessTestCluster cluster)
    {
        var objects = await GoldenWorld.ObjectsAsync(cluster);
        return new SortedDictionary<string, JsonObject>(objects.ToDictionary(entry => entry.Key, entry => Kept(entry.Key, entry.Value)), StringComparer.Ordinal);
    }

    private static JsonObject Kept(string key, JsonObject value)
    {
        var metadata = new JsonObject { ["labels"] = value["metadata"]!["labels"]?.DeepClone(), ["annotations"] = value["metadata"]!["annotations"]?.DeepClone() };
        (metadata["annotations"] as JsonObject)?.Remove("planetscale.com/observed-shard-generation");
        if (metadata["annotations"] is JsonObject { Count: 0 })
        {
            metadata["annotations"] = null;
        }

        var kept = new JsonObject { ["metadata"] = metadata, ["spec"] = value["spec"]?.DeepClone() };
        if (!key.Contains("-vtadmin-discovery-", StringComparison.Ordinal))
        {
            kept["data"] = value["data"]?.DeepClone(); // there stand the addresses of Services
        }

        if (kept["spec"] is JsonObject spec)
        {
            foreach (var name in OfOneLife)
            {
                spec.Remove(name);
            }

            if (key.StartsWith("PersistentVolumeClaim/", StringComparison.Ordinal))
            {
                spec.Remove("resources");
            }

            foreach (var port in spec["ports"] as JsonArray ?? [])
            {
                (port as JsonObject)?.Remove("nodePort");
            }
        }

        return kept;
    }
}
