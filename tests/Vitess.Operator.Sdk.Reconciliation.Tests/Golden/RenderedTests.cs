using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

/// <summary>The engine makes what desired state says, no more and no less, of clusters that nobody recorded.</summary>
public sealed class RenderedTests
{
    private static readonly List<string> Cases = [.. GoldenCase.All().Select(golden => golden.Name)];

    /// <summary>Every change once, each of another recorded cluster.</summary>
    public static TheoryData<string, string> Sample => [.. SpecEdits.All.Keys.Select((edit, index) => (Cases[index % Cases.Count], edit))];

    /// <summary>Every change of every recorded cluster.</summary>
    public static TheoryData<string, string> Whole =>
    [
        .. from golden in Cases
           from edit in SpecEdits.All.Keys
           select (golden, edit),
    ];

    [Theory]
    [MemberData(nameof(Sample))]
    public Task WhatRuns_IsWhatIsRendered(string name, string edit) => CheckAsync(name, edit);

    [Theory(Explicit = true)]
    [MemberData(nameof(Whole))]
    public Task WhatRuns_IsWhatIsRendered_InEveryCase(string name, string edit) => CheckAsync(name, edit);

    private static async Task CheckAsync(string name, string edit)
    {
        var objects = YamlObjects.Read(GoldenCase.Of(name).Input);
        var input = objects.Single(value => (string?)value["kind"] == "VitessCluster");
        SpecEdits.All[edit](input["spec"]!.AsObject());
        await using var cluster = await GoldenWorld.StartAsync(objects, WorldProfile.Healthy);

        await GoldenWorld.SettleAsync(cluster);

        string.Join('\n', await DifferencesAsync(cluster, input.GetName()!)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> DifferencesAsync(VitessTestCluster cluster, string name)
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
            differences.AddRange(plan.Changes.Select(change => $"{key} {change.Difference}"));
        }

        return differences;
    }

    private static bool IsInput(string key) => key.StartsWith("Secret/", StringComparison.Ordinal) || key is "Pod/vitess-operator-0" || key.StartsWith("VitessCluster/", StringComparison.Ordinal);
}
