using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using k8s;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Clusters;

public partial class ClusterObjectsProperties
{
    private const int LongestLabel = 63;
    private const int LongestName = 253;

    [Fact]
    public void Names_AreValid_OfLegalLength_AndUnique() => Check(cluster =>
    {
        var nodes = ClusterObjects.Of(cluster).All().ToList();
        foreach (var node in nodes)
        {
            DnsLabels().IsMatch(node.Name).ShouldBeTrue(node.ToString());
            node.Name.Length.ShouldBeLessThanOrEqualTo(node.Kind == "Service" ? LongestLabel : LongestName);
            node.Object.Metadata.Name.ShouldBe(node.Name);
            node.Object.Kind.ShouldBe(node.Kind);
        }

        nodes.Select(node => node.ToString()).Distinct().Count().ShouldBe(nodes.Count);
    });

    [Fact]
    public void Rendering_IsTheSameEachTime_AndLeavesTheSpecAsItIs() => Check(cluster =>
    {
        var before = KubernetesJson.Serialize(cluster);

        Text(cluster).ShouldBe(Text(cluster));

        KubernetesJson.Serialize(cluster).ShouldBe(before);
    });

    [Fact]
    public void RoundTripOfTheSpec_LeavesTheRenderingUnchanged() => Check(cluster =>
        Text(KubernetesJson.Deserialize<V2VitessCluster>(KubernetesJson.Serialize(cluster))).ShouldBe(Text(cluster)));

    [Fact]
    public void OrderOfMaps_DoesNotMatter() => Check(cluster =>
    {
        var turned = KubernetesJson.Deserialize<V2VitessCluster>(KubernetesJson.Serialize(cluster));
        turned.Spec.ExtraVitessFlags = Turned(turned.Spec.ExtraVitessFlags);
        foreach (var gateway in turned.Spec.Cells.Select(cell => cell.Gateway!))
        {
            gateway.ExtraFlags = Turned(gateway.ExtraFlags);
            gateway.ExtraLabels = Turned(gateway.ExtraLabels);
            gateway.Annotations = Turned(gateway.Annotations);
        }

        Workloads(turned).ShouldBe(Workloads(cluster));
    });

    [Fact]
    public void AddingACellOrAKeyspace_ChangesNoNameThatIsThere() => Check(cluster =>
    {
        var grown = cluster with
        {
            Spec = cluster.Spec with
            {
                Cells = [new() { Name = "new-cell" }, .. cluster.Spec.Cells],
                Keyspaces = [ExampleCluster.Keyspace("new-keyspace"), .. cluster.Spec.Keyspaces ?? []],
            },
        };

        Names(cluster).Except(Names(grown)).ShouldBeEmpty();
    });

    private static void Check(Action<V2VitessCluster> property) =>
        Prop.ForAll(ClusterGenerator.Clusters().ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithReplay(2026, 11).WithMaxTest(25));

    private static IEnumerable<string> Names(V2VitessCluster cluster) => ClusterObjects.Of(cluster).All().Select(node => node.ToString());

    private static string Text(V2VitessCluster cluster) =>
        string.Join('\n', ClusterObjects.Of(cluster).All().Select(node => KubernetesJson.Serialize((object)node.Object)));

    // Custom resources carry the user's maps as they are; what is built from them must not depend on their order.
    private static string Workloads(V2VitessCluster cluster) => string.Join('\n', ClusterObjects.Of(cluster).All()
        .Where(node => !node.Object.ApiVersion.StartsWith(VitessApi.Group, StringComparison.Ordinal)).Select(node => KubernetesJson.Serialize((object)node.Object)));

    private static Dictionary<string, string>? Turned(IDictionary<string, string>? map) => map?.Reverse().ToDictionary();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex DnsLabels();
}
