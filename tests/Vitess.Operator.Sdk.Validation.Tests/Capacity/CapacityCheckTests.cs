using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

public class CapacityCheckTests
{
    private const string Claim = "dataVolumeClaimTemplate: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 10Gi}}}";

    [Fact]
    public void LostZone_TabletsOfAPinnedCell_AreBoundToIt()
    {
        var cluster = new ClusterText(new(1), new(1, "zone2")) { Cells = "[{name: zone1, zone: a}, {name: zone2, zone: b}]" };

        var lost = Check(cluster, NodeText.Context(new("a1", Zone: "a"), new("b1", Zone: "b"))).Scenarios.Single(scenario => scenario.Name == "zone b lost");

        lost.Unscheduled.ShouldContain(pod => pod.Pod.StartsWith("example-vttablet-zone2", StringComparison.Ordinal));
        lost.Unscheduled.ShouldAllBe(pod => pod.IsBound && pod.Constraint == (pod.Pod.Contains("etcd", StringComparison.Ordinal) ? CapacityConstraint.Volume : CapacityConstraint.NodeAffinity));
    }

    [Theory]
    [InlineData("rancher.io/local-path", true)]
    [InlineData("ebs.csi.aws.com", false)]
    public void LostNode_LocalVolumes_AreLostWithIt(string provisioner, bool bound)
    {
        var context = NodeText.Context(new("n1", Zone: "a"), new("n2", Zone: "a")) with { StorageClasses = [Class(provisioner)] };

        var lost = Check(new ClusterText(new PoolText(2, Extra: Claim)), context).Scenarios.Where(scenario => scenario.Name.StartsWith("node", StringComparison.Ordinal)).ToList();

        lost.Count.ShouldBe(2);
        lost.Any(scenario => scenario.Unscheduled.Any(pod => pod.Pod.Contains("vttablet", StringComparison.Ordinal) && pod is { IsBound: true, Constraint: CapacityConstraint.Volume })).ShouldBe(bound);
    }

    [Fact]
    public void LostZone_ZonalVolumes_DoNotMove()
    {
        var context = NodeText.Context(new("n1", Zone: "a"), new("n2", Zone: "b")) with { StorageClasses = [Class("ebs.csi.aws.com")] };

        Check(new ClusterText(new PoolText(2, Extra: Claim)), context).Scenarios.Single(scenario => scenario.Name == "zone a lost").Unscheduled
            .ShouldContain(pod => pod.IsBound && pod.Constraint == CapacityConstraint.Volume);
    }

    [Fact]
    public void ClaimThatIsBound_StaysWhereItsVolumeIs()
    {
        var tablet = Check(new ClusterText(new PoolText(1, Extra: Claim)), NodeText.Context(new NodeText("n1"))).Placements.Keys.Single(name => name.Contains("vttablet", StringComparison.Ordinal));
        var context = NodeText.Context(new("n1"), new("n2")) with
        {
            PersistentVolumeClaims = [new() { Metadata = new() { Name = tablet, NamespaceProperty = "default" }, Spec = new() { VolumeName = "pv" } }],
            PersistentVolumes = [new() { Metadata = new() { Name = "pv" }, Spec = new() { NodeAffinity = new() { Required = Host("n2") } } }],
        };

        Check(new ClusterText(new PoolText(1, Extra: Claim)), context).Placements[tablet].ShouldBe("n2");
    }

    [Fact]
    public void RunningCluster_StaysInPlaceAndIsNotCountedTwice()
    {
        var text = new ClusterText(new PoolText(2, Cpu: "3"));
        var nodes = NodeText.Context(new("n1", "6"), new("n2", "6"));
        var first = Check(text, nodes);
        var running = first.Placements.Select(placed => new V1Pod
        {
            Metadata = new()
            {
                Name = placed.Key,
                NamespaceProperty = "default",
                Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = "example", [VitessLabels.TabletUid] = "1" },
            },
            Spec = new() { NodeName = placed.Value, Containers = [new() { Name = "c", Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1") } } }] },
            Status = new() { Phase = "Running" },
        }).ToList();

        var again = Check(text, nodes with { Pods = running });

        again.AllNodes.Unscheduled.ShouldBeEmpty();
        again.Placements.Where(placed => placed.Key.Contains("vttablet", StringComparison.Ordinal)).ShouldBe(first.Placements.Where(placed => placed.Key.Contains("vttablet", StringComparison.Ordinal)));
    }

    [Fact]
    public void Autoscaler_AtItsMaximum_IsAScenarioOfItsOwn()
    {
        const string Cells = "[{name: zone1, gateway: {replicas: 2, resources: {requests: {cpu: 1, memory: 256Mi}, limits: {memory: 256Mi}}, "
            + "autoscaler: {minReplicas: 2, maxReplicas: 9, metrics: []}}}]";
        var cluster = new ClusterText(new PoolText(1)) { Cells = Cells };

        Check(cluster, NodeText.Context(new("n1"), new("n2"))).Scenarios[^1].Unscheduled.ShouldBeEmpty();
        var scenario = Check(cluster, NodeText.Context(new("n1", "4"), new("n2", "4"))).Scenarios[^1];
        scenario.Name.ShouldBe("autoscalers at their maximum");
        scenario.Unscheduled.ShouldNotBeEmpty();
        scenario.Unscheduled.ShouldAllBe(pod => pod.Path == "spec.cells[0].gateway.resources.requests.cpu");
    }

    [Fact]
    public void Report_Twice_IsTheSame()
    {
        var text = new ClusterText(new(3), new(2, Type: "rdonly")) { Parts = 4 };
        var context = NodeText.Context(new("n1"), new("n2", "4"), new("n3", "12"));

        Check(text, context).Placements.ShouldBe(Check(text, context).Placements);
    }

    private static CapacityReport Check(ClusterText text, ValidationContext context) => CapacityCheck.Of((V2VitessCluster)text.Documents()[0].Object!, context);

    private static V1StorageClass Class(string provisioner) => new()
    {
        Metadata = new() { Name = "fast", Annotations = new Dictionary<string, string> { ["storageclass.kubernetes.io/is-default-class"] = "true" } },
        Provisioner = provisioner,
        VolumeBindingMode = "WaitForFirstConsumer",
    };

    private static V1NodeSelector Host(string name) => new()
    {
        NodeSelectorTerms = [new() { MatchExpressions = [new() { Key = "kubernetes.io/hostname", OperatorProperty = "In", Values = [name] }] }],
    };
}
