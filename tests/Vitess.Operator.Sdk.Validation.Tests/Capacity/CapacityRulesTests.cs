using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

public class CapacityRulesTests
{
    private const string Pools = ClusterText.Template + ".tabletPools";
    private const string TwoZones = "[{name: zone1, zone: a}, {name: zone2, zone: b}]";

    [Fact]
    public void SecondZone_WithTooLittleCpu_IsNamedWithTheField()
    {
        var cluster = new ClusterText(new(3, Cpu: "1"), new(3, "zone2", Cpu: "1")) { Cells = TwoZones };
        var context = NodeText.Context(new("a1", Zone: "a"), new("a2", Zone: "a"), new("b1", "2", Zone: "b"));

        var findings = cluster.Findings(context, "V211");

        findings.Select(finding => finding.Code).Distinct().ShouldBe(["V2110"]);
        var tablets = findings.Single(finding => finding.Path.StartsWith(Pools, StringComparison.Ordinal));
        tablets.Path.ShouldBe($"{Pools}[1].mysqld.resources.requests.cpu");
        tablets.Severity.ShouldBe(FindingSeverity.Error);
        tablets.Message.ShouldContain("1 node (of 3)");
        tablets.Message.ShouldContain("m CPU of 2000m CPU (b1)");
    }

    [Fact]
    public void SecondZone_WithRoom_IsFine()
    {
        var cluster = new ClusterText(new(3, Cpu: "1"), new(3, "zone2", Cpu: "1")) { Cells = TwoZones };

        cluster.Findings(NodeText.Context([.. "abc".Select(node => new NodeText($"a{node}", Zone: "a")), .. "abc".Select(node => new NodeText($"b{node}", Zone: "b"))]), "V21").ShouldBeEmpty();
    }

    [Fact]
    public void Zone_WithoutNodes_IsTheZoneOfTheCell()
    {
        var cluster = new ClusterText(new(2), new(2, "zone2")) { Cells = TwoZones };

        var findings = cluster.Findings(NodeText.Context(new("a1", Zone: "a"), new("c1", Zone: "c")), "V2110");

        findings.ShouldHaveSingleItem().Path.ShouldBe("spec.cells[1].zone");
        findings[0].Message.ShouldContain("failure-domain.beta.kubernetes.io/zone=b");
    }

    [Fact]
    public void Zone_InTheNewLabelAlone_IsToldSo()
    {
        var node = new NodeText("a1") { Labels = ", topology.kubernetes.io/zone: a" };

        new ClusterText(new PoolText(1)) { Cells = "[{name: zone1, zone: a}]" }.Findings(NodeText.Context(node), "V2110")
            .ShouldHaveSingleItem().Message.ShouldContain("1 node with topology.kubernetes.io/zone=a lack that older label");
    }

    [Theory]
    [InlineData("spec", "taints: [{key: dedicated, value: db, effect: NoSchedule}]", "tolerations", "dedicated=db:NoSchedule")]
    [InlineData("spec", "unschedulable: true", "", "none takes new Pods")]
    [InlineData("ready", "Unknown", "", "none takes new Pods")]
    [InlineData("pods", "5", "replicas", "all the Pods that it takes")]
    [InlineData("memory", "1Gi", "mysqld.resources.requests.memory", "Mi memory")]
    public void Node_ThatDoesNotTakeTheTablets_IsTold(string field, string value, string path, string words)
    {
        var node = new NodeText("n1");
        node = field switch
        {
            "spec" => node with { Spec = value },
            "ready" => node with { Ready = value },
            "pods" => node with { Pods = value },
            _ => node with { Memory = value },
        };

        var finding = new ClusterText(new PoolText(1)).Findings(NodeText.Context(node), "V2110").First(finding => finding.Path.StartsWith(Pools, StringComparison.Ordinal));

        finding.Path.ShouldBe(path.Length == 0 ? $"{Pools}[0]" : $"{Pools}[0].{path}");
        finding.Message.ShouldContain(words);
    }

    [Fact]
    public void Taint_Tolerated_IsNoObstacle()
    {
        const string Tolerated = "tolerations: [{key: dedicated, operator: Exists}]";
        var context = NodeText.Context(new NodeText("n1"), new NodeText("n2") { Spec = "taints: [{key: dedicated, effect: NoSchedule}]" });
        const string Selected = ", affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: In, values: [n2]}]}]}}}";

        new ClusterText(new PoolText(2, Extra: Tolerated + Selected)).Findings(context, "V2110").ShouldBeEmpty();
        new ClusterText(new PoolText(2, Extra: Selected[2..])).Findings(context, "V2110").ShouldHaveSingleItem().Path.ShouldBe($"{Pools}[0].affinity");
    }

    [Fact]
    public void RequiredAntiAffinity_MoreReplicasThanNodes_IsTheAffinity()
    {
        const string Apart = "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, "
            + "labelSelector: {matchLabels: {planetscale.com/component: vttablet}}}]}}";

        new ClusterText(new PoolText(3, Extra: Apart)).Findings(NodeText.Context(new("n1"), new("n2")), "V2110").ShouldHaveSingleItem().Path.ShouldBe($"{Pools}[0].affinity");
        new ClusterText(new PoolText(3, Extra: Apart)).Findings(NodeText.Context(new("n1"), new("n2"), new("n3")), "V2110").ShouldBeEmpty();
    }

    [Fact]
    public void TopologySpread_OverMissingZones_IsTheConstraint()
    {
        const string Spread = "topologySpreadConstraints: [{maxSkew: 1, minDomains: 3, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, "
            + "labelSelector: {matchLabels: {planetscale.com/component: vttablet}}}]";

        new ClusterText(new PoolText(3, Extra: Spread)).Findings(NodeText.Context(new("n1", Zone: "a"), new("n2", Zone: "b")), "V2110")
            .ShouldHaveSingleItem().Path.ShouldBe($"{Pools}[0].topologySpreadConstraints");
        new ClusterText(new PoolText(3, Extra: Spread)).Findings(NodeText.Context(new("n1", Zone: "a"), new("n2", Zone: "b"), new("n3", Zone: "c")), "V2110").ShouldBeEmpty();
    }

    [Fact]
    public void LostNode_WithoutRoomElsewhere_IsAWarning()
    {
        var cluster = new ClusterText(new PoolText(3, Cpu: "3")) { Policy = "semi_sync" };

        cluster.Findings(NodeText.Context(new("n1"), new("n2"), new("n3")), "V21").ShouldBeEmpty();
        var tight = cluster.Findings(NodeText.Context(new("n1", "4"), new("n2", "5"), new("n3", "5")), "V21");
        tight.ShouldAllBe(finding => finding.Code == "V2112" && finding.Severity == FindingSeverity.Warning);
        tight.ShouldContain(finding => finding.Path == $"{Pools}[0].mysqld.resources.requests.cpu" && finding.Message.Contains("node n1 lost", StringComparison.Ordinal));
    }

    [Fact]
    public void LostZone_WithoutRoomInTheOther_IsAWarning()
    {
        var cluster = new ClusterText(new PoolText(4, Cpu: "3"));
        NodeText[] nodes = [new("a1", Zone: "a"), new("a2", Zone: "a"), new("b1", Zone: "b"), new("b2", Zone: "b")];

        cluster.Findings(NodeText.Context(nodes), "V2113").ShouldBeEmpty();
        cluster.Findings(NodeText.Context([.. nodes.Select(node => node with { Cpu = "6" })]), "V2113").ShouldContain(finding => finding.Path == $"{Pools}[0].mysqld.resources.requests.cpu");
    }

    [Fact]
    public void LostZone_OfAPinnedCell_IsNoLackOfRoom() =>
        new ClusterText(new(2, Cpu: "1"), new(2, "zone2", Cpu: "1")) { Cells = TwoZones }
            .Findings(NodeText.Context(new("a1", Zone: "a"), new("a2", Zone: "a"), new("b1", Zone: "b"), new("b2", Zone: "b")), "V2113").ShouldBeEmpty();

    [Fact]
    public void Order_ThatSpreadsPods_IsToldFromLackOfRoom()
    {
        var cluster = new ClusterText(new PoolText(2, Cpu: "1500m"), new PoolText(1, Type: "rdonly", Cpu: "5"));

        cluster.Findings(NodeText.Context(new("n1", "6"), new("n2", "6")), "V211").ShouldAllBe(finding => finding.Code == "V2111");
        cluster.Findings(NodeText.Context(new("n1", "6"), new("n2", "6")), "V2111").ShouldHaveSingleItem().Path.ShouldBe($"{Pools}[1].mysqld.resources.requests.cpu");
    }

    [Fact]
    public void RunningPods_TakeRoom_AndGoOnlyForHigherPriority()
    {
        var running = new V1Pod
        {
            Metadata = new() { Name = "other", NamespaceProperty = "shop" },
            Spec = new() { NodeName = "n1", Containers = [new() { Name = "c", Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("7") } } }] },
            Status = new() { Phase = "Running" },
        };
        var context = NodeText.Context(new NodeText("n1")) with { Pods = [running] };
        var cluster = new ClusterText(new PoolText(2, Cpu: "1"));

        cluster.Findings(context, "V2110").ShouldNotBeEmpty();
        cluster.Findings(context with { Pods = [running with { Status = new() { Phase = "Succeeded" } }] }, "V211").ShouldBeEmpty();
        cluster.Findings(context with { PriorityClasses = [new() { Metadata = new() { Name = "vitess" }, Value = 1000 }] }, "V211")
            .ShouldHaveSingleItem().Message.ShouldContain("shop/other");
        cluster.Findings(context with { PriorityClasses = [new() { Metadata = new() { Name = "vitess" }, Value = 0 }] }, "V2110").ShouldNotBeEmpty();
    }

    [Fact]
    public void StorageClass_ThatDoesNotExist_IsTheClaim()
    {
        const string Claim = "dataVolumeClaimTemplate: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 10Gi}}}";
        var cluster = new ClusterText(new PoolText(2, Extra: Claim));
        var context = NodeText.Context(new NodeText("n1"));
        V1StorageClass standard = new() { Metadata = new() { Name = "standard", Annotations = new Dictionary<string, string> { ["storageclass.kubernetes.io/is-default-class"] = "true" } }, Provisioner = "p" };

        cluster.Findings(context, "V2110").ShouldBeEmpty();
        var finding = cluster.Findings(context with { StorageClasses = [standard] }, "V2110").ShouldHaveSingleItem();
        finding.Path.ShouldBe($"{Pools}[0].dataVolumeClaimTemplate");
        finding.Message.ShouldContain("storage class fast does not exist");
        cluster.Findings(context with { StorageClasses = [standard, new() { Metadata = new() { Name = "fast" }, Provisioner = "p" }] }, "V2110").ShouldBeEmpty();
    }

    [Fact]
    public void StorageClass_OfOneZone_KeepsTabletsThere()
    {
        const string Claim = "dataVolumeClaimTemplate: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 10Gi}}}";
        V1StorageClass Class(string zone) => new()
        {
            Metadata = new() { Name = "fast", Annotations = new Dictionary<string, string> { ["storageclass.kubernetes.io/is-default-class"] = "true" } },
            Provisioner = "p",
            AllowedTopologies = [new() { MatchLabelExpressions = [new() { Key = "topology.kubernetes.io/zone", Values = [zone] }] }],
        };
        var cluster = new ClusterText(new PoolText(2, Extra: Claim));
        var context = NodeText.Context(new("n1", Zone: "a"), new("n2", Zone: "b"));

        cluster.Findings(context with { StorageClasses = [Class("b")] }, "V2110").ShouldBeEmpty();
        cluster.Findings(context with { StorageClasses = [Class("c")] }, "V2110").ShouldContain(finding => finding.Path == $"{Pools}[0].dataVolumeClaimTemplate");
    }

    [Theory]
    [InlineData("requests.memory", "3Gi", "mysqld.resources.requests.memory")]
    [InlineData("limits.memory", "3Gi", "mysqld.resources.limits.memory")]
    [InlineData("requests.cpu", "500m", null)]
    [InlineData("pods", "6", "")]
    public void Quota_Exceeded_IsAnErrorAtTheField(string resource, string hard, string? field)
    {
        var quota = new V1ResourceQuota { Metadata = new() { Name = "team", NamespaceProperty = "default" }, Spec = new() { Hard = new Dictionary<string, ResourceQuantity> { [resource] = new(hard) } } };
        var cluster = new ClusterText(new PoolText(3));
        var findings = cluster.Findings(new() { ResourceQuotas = [quota] }, "V2116");

        findings.ShouldNotBeEmpty();
        findings[0].Message.ShouldContain("quota team");
        if (field is not null)
        {
            findings.ShouldContain(finding => finding.Path == (field.Length == 0 ? $"{Pools}[0]" : $"{Pools}[0].{field}"), string.Join("\n", findings));
        }

        quota.Metadata.NamespaceProperty = "elsewhere";
        cluster.Findings(new() { ResourceQuotas = [quota] }, "V2116").ShouldBeEmpty();
    }

    [Fact]
    public void LimitRange_BelowALimit_IsAnErrorAtTheField()
    {
        V1LimitRange Range(string max) => new()
        {
            Metadata = new() { Name = "sizes", NamespaceProperty = "default" },
            Spec = new() { Limits = [new() { Type = "Container", Max = new Dictionary<string, ResourceQuantity> { ["memory"] = new(max) }, DefaultProperty = new Dictionary<string, ResourceQuantity> { ["memory"] = new("256Mi") } }] },
        };
        var cluster = new ClusterText(new PoolText(3, Memory: "2Gi"));

        cluster.Findings(new() { LimitRanges = [Range("1Gi")] }, "V2117").ShouldHaveSingleItem().Path.ShouldBe($"{Pools}[0].mysqld.resources.limits.memory");
        cluster.Findings(new() { LimitRanges = [Range("2Gi")] }, "V2117").ShouldBeEmpty();
    }

    [Fact]
    public void Tablets_ThatMustShareANode_AreAWarning()
    {
        var cluster = new ClusterText(new PoolText(3)) { Policy = "semi_sync" };

        cluster.Findings(NodeText.Context(new("n1"), new("n2")), "V2118").ShouldHaveSingleItem().Path.ShouldBe(Pools);
        cluster.Findings(NodeText.Context(new("n1"), new("n2"), new("n3")), "V2118").ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_IsSaidOfAPlaceThatIsNotKnown() => new ClusterText(new PoolText(300)).Findings(null, "V211").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(KnownFiles))]
    public void PublishedAndRecordedClusters_FitLargeNodesOfAllZones(string file)
    {
        var documents = VitessDocuments.Read(File.ReadAllText(SharedFiles.PathOf(file)), DocumentOptions.Lenient with { KeepOtherKinds = true });
        var zones = documents.Select(document => document.Object).OfType<V2VitessCluster>().SelectMany(cluster => cluster.Spec.Cells ?? []).Select(cell => cell.Zone ?? "any").Distinct();
        var nodes = zones.SelectMany(zone => Enumerable.Range(1, 3).Select(number => new NodeText($"{zone}-{number}", "32", "128Gi", zone)));

        ClusterValidation.Check(documents, NodeText.Context([.. nodes])).Findings.Where(finding => finding.Code.StartsWith("V211", StringComparison.Ordinal) && finding.Code != "V2118").ShouldBeEmpty();
    }

    public static TheoryData<string> KnownFiles() => new(KnownClusters.Files());
}
