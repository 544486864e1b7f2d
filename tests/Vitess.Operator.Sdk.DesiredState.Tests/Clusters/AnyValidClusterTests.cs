using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using k8s;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Clusters;

/// <summary>Whatever an API server stores can be rendered, sensible or not.</summary>
public sealed partial class AnyValidClusterTests
{
    private static readonly JsonNode Schema =
        VitessJson.ToNode(CustomResourceDefinitions.Of<V2VitessCluster>(descriptions: false))!["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!["properties"]!["spec"]!;

    private static readonly ClusterObjectsOptions Options = new() { Stage = ObjectStage.Running, BackupRun = DateTimeOffset.UnixEpoch };

    [Fact]
    public void Rendering_NeverFails_AndIsTheSameEachTime() => Check(seed =>
    {
        var cluster = Cluster(seed);
        var first = Text(cluster);

        Count(cluster, "VitessCell").ShouldBe(cluster.Spec.Cells.DistinctBy(cell => cell.Name).Count());
        Count(cluster, "VitessKeyspace").ShouldBe((cluster.Spec.Keyspaces ?? []).DistinctBy(keyspace => keyspace.Name).Count());
        Text(KubernetesJson.Deserialize<V2VitessCluster>(KubernetesJson.Serialize(cluster))).ShouldBe(first);
    });

    [Fact]
    public void Names_AreValid_AndUnique() => Check(seed =>
    {
        var nodes = ClusterObjects.Of(Cluster(seed), Options).All().ToList();

        nodes.Where(node => !DnsLabels().IsMatch(node.Name) || node.Name.Length > (node.Kind == "Service" ? 63 : 253)).ShouldBeEmpty();
        nodes.GroupBy(node => node.ToString()).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    });

    private static void Check(Action<int> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithReplay(2026, 11).WithMaxTest(150));

    private static V2VitessCluster Cluster(int seed)
    {
        var spec = new SchemaValues(new Random(seed)).Draw(Schema, "spec");
        var document = new JsonObject
        {
            ["apiVersion"] = VitessApi.GroupVersion,
            ["kind"] = "VitessCluster",
            ["metadata"] = new JsonObject { ["name"] = "any", ["namespace"] = "default" },
            ["spec"] = spec,
        };
        return (V2VitessCluster)VitessDocuments.Read(document.ToJsonString())[0].Object!;
    }

    private static int Count(V2VitessCluster cluster, string kind) => ClusterObjects.Of(cluster, Options).All().Count(node => node.Kind == kind);

    private static string Text(V2VitessCluster cluster) =>
        string.Join('\n', ClusterObjects.Of(cluster, Options).All().Select(node => KubernetesJson.Serialize((object)node.Object)));

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex DnsLabels();
}
