using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

/// <summary>Compares what is stored with what desired state makes of the spec.</summary>
internal static class Rendered
{
    /// <summary>Differences by kind, name and path; empty when the engine has nothing left to do.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(VitessTestCluster cluster, string name)
    {
        var live = await GoldenWorld.ObjectsAsync(cluster);
        var typed = KubernetesJson.Deserialize<V2VitessCluster>(live[$"VitessCluster/{name}"].ToJsonString());
        List<V1Secret> secrets = [.. live.Where(entry => entry.Key.StartsWith("Secret/", StringComparison.Ordinal)).Select(entry => KubernetesJson.Deserialize<V1Secret>(entry.Value.ToJsonString()))];
        var rendered = ClusterObjects.Of(typed, new ClusterObjectsOptions { Stage = ObjectStage.Running, Secrets = secrets }).Sorted()
            .Select(value => JsonNode.Parse(KubernetesJson.Serialize((object)value))!.AsObject())
            .ToDictionary(value => $"{value["kind"]}/{value["metadata"]!["name"]}", StringComparer.Ordinal);
        var differences = new List<string>();
        differences.AddRange(rendered.Keys.Where(key => !live.ContainsKey(key)).Order(StringComparer.Ordinal).Select(key => $"{key} is not there"));
        differences.AddRange(live.Keys.Where(key => !rendered.ContainsKey(key) && !IsInput(key)).Select(key => $"{key} is not rendered"));
        foreach (var (key, wanted) in rendered.Where(entry => live.ContainsKey(entry.Key)))
        {
            wanted["metadata"]!.AsObject().Remove("ownerReferences"); // rendered, an owner has no uid
            if (key.Contains("-vtadmin-discovery-", StringComparison.Ordinal))
            {
                wanted.Remove("stringData"); // rendered, a Service has no address
                wanted["data"] = live[key]["data"]!.DeepClone();
            }

            var kind = Kinds.Of(key[..key.IndexOf('/', StringComparison.Ordinal)]);
            var plan = ApplyPlanner.Plan(wanted, live[key], Schemas.Of(kind), ApplyStrategy.InPlaceOrRecreate, new ApplySettings());
            differences.AddRange(plan.Changes.Where(change => !IsOfAutoscaler(live, key, change.Difference.Path.ToString())).Select(change => $"{key} {change.Difference}"));
        }

        return differences;
    }

    /// <summary>How many gateways there are is for their autoscaler to say, from the first number on (D-27).</summary>
    private static bool IsOfAutoscaler(SortedDictionary<string, JsonObject> live, string key, string path) => path switch
    {
        "spec.gateway.replicas" => HasAutoscaler(live[key]),
        "spec.replicas" => live.GetValueOrDefault($"VitessCell/{live[key].GetControllerReference()?["name"]}") is { } cell && HasAutoscaler(cell)
            && JsonNode.DeepEquals(cell["spec"]!["gateway"]!["replicas"], live[key]["spec"]!["replicas"]),
        _ => false,
    };

    private static bool HasAutoscaler(JsonObject cell) => cell["spec"]!["gateway"]?["autoscaler"] is not null;

    private static bool IsInput(string key) => key.StartsWith("Secret/", StringComparison.Ordinal) || key is "Pod/vitess-operator-0" || key.StartsWith("VitessCluster/", StringComparison.Ordinal);
}
