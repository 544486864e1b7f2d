using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

public class PodSchedulerTests
{
    private const int Rounds = 400;

    [Fact]
    public void Place_ManyRandomClusters_NeverOvercommitsAndLeavesOutOnlyWhatHasNoRoom()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var nodes = Nodes(random);
            var pods = Pods(random);
            var scheduler = Scheduler(nodes);
            List<PlannedPod> without = [.. pods.Where(pod => scheduler.Place(pod) is not null)];

            nodes.ShouldAllBe(node => node.Pods.Sum(pod => pod.Requests["cpu"]) <= node.Allocatable["cpu"], $"seed {seed}");
            nodes.Sum(node => node.Pods.Count).ShouldBe(pods.Count - without.Count);
            without.ShouldAllBe(pod => nodes.TrueForAll(node => node.Free("cpu") < pod.Requests["cpu"]), $"seed {seed}");
        }
    }

    /// <summary>Against trying all ways to put the Pods on the nodes: what does not fit is never said to fit, and what fits is nearly always found.</summary>
    [Fact]
    public void Packing_ManyRandomClusters_AgreesWithTryingAllWays()
    {
        var (possible, missed) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var nodes = Nodes(random);
            var pods = Pods(random);
            var free = nodes.Select(node => node.Allocatable["cpu"]).ToArray();
            var scheduler = Scheduler(nodes);
            var fits = pods.OrderByDescending(pod => NodeScore.Share(pod, nodes)).Select(pod => scheduler.Place(pod, packed: true)).All(unmet => unmet is null);
            if (CanFit(pods, 0, free))
            {
                possible++;
                missed += fits ? 0 : 1;
            }
            else
            {
                fits.ShouldBeFalse($"seed {seed}");
            }
        }

        possible.ShouldBeInRange(Rounds / 10, Rounds * 9 / 10);
        missed.ShouldBeLessThanOrEqualTo(possible / 20);
    }

    /// <summary>What is remembered of nodes and Pods makes no difference: each step is taken once more from nothing.</summary>
    [Fact]
    public void Place_ManyRandomClusters_TakesTheNodeThatItTakesWithoutMemory()
    {
        var (placed, refused) = (0, 0);
        for (var seed = 0; seed < Rounds / 4; seed++)
        {
            var random = new Random(seed);
            List<V1Node> described = [.. Enumerable.Range(1, random.Next(2, 6)).Select(number => Described(random, $"n{number}"))];
            List<ClusterNode> nodes = [.. described.Select(node => new ClusterNode(node))];
            var scheduler = Scheduler(nodes);
            for (var number = 0; number < 20; number++)
            {
                var pod = Wishful(random, $"p{number}");
                var expected = FromNothing(described, nodes, pod);
                var unmet = scheduler.Place(pod)?.Constraint;

                (unmet, nodes.Find(node => node.Pods.Any(there => there.Planned == pod))?.Name).ShouldBe(expected, $"seed {seed}, {pod}");
                (placed, refused) = unmet is null ? (placed + 1, refused) : (placed, refused + 1);
                if (random.Next(4) == 0 && nodes.Find(node => node.Pods.Count > 0) is { } full)
                {
                    scheduler.Take(full, full.Pods[random.Next(full.Pods.Count)]);
                }
            }
        }

        placed.ShouldBeGreaterThan(500);
        refused.ShouldBeGreaterThan(100);
    }

    private static (CapacityConstraint? Unmet, string? Node) FromNothing(IReadOnlyList<V1Node> described, IReadOnlyList<ClusterNode> nodes, PlannedPod pod)
    {
        List<ClusterNode> fresh = [.. described.Select(node => new ClusterNode(node))];
        foreach (var (node, there) in nodes.SelectMany((node, i) => node.Pods.Select(there => (fresh[i], there))))
        {
            node.Put(there);
        }

        var unmet = Scheduler(fresh).Place(pod)?.Constraint;
        return (unmet, fresh.Find(node => node.Pods.Any(there => there.Planned == pod))?.Name);
    }

    private static V1Node Described(Random random, string name)
    {
        var node = Node(name, random.Next(4, 12));
        node.Metadata.Labels["zone"] = $"z{random.Next(2)}";
        node.Spec = random.Next(4) == 0 ? new() { Taints = [new() { Key = "t", Effect = random.Next(2) == 0 ? "NoSchedule" : "PreferNoSchedule" }] } : null;
        return node;
    }

    private static PlannedPod Wishful(Random random, string name)
    {
        string App() => random.Next(2) == 0 ? "a" : "b";
        V1PodAffinityTerm Term() => new() { TopologyKey = random.Next(2) == 0 ? "zone" : "kubernetes.io/hostname", LabelSelector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = App() } } };
        List<V1WeightedPodAffinityTerm> Weighted() => [.. Enumerable.Range(1, random.Next(3)).Select(weight => new V1WeightedPodAffinityTerm { Weight = weight, PodAffinityTerm = Term() })];
        V1PodSpec spec = new()
        {
            Containers = [Container($"{random.Next(1, 3)}")],
            NodeSelector = random.Next(4) == 0 ? new Dictionary<string, string> { ["zone"] = $"z{random.Next(3)}" } : null,
            Tolerations = random.Next(2) == 0 ? [new() { Key = "t", OperatorProperty = "Exists" }] : null,
            Affinity = new()
            {
                PodAffinity = new() { PreferredDuringSchedulingIgnoredDuringExecution = Weighted() },
                PodAntiAffinity = new() { PreferredDuringSchedulingIgnoredDuringExecution = Weighted(), RequiredDuringSchedulingIgnoredDuringExecution = random.Next(8) == 0 ? [Term()] : null },
            },
        };
        return Pod(name, "1") with { Labels = new Dictionary<string, string> { ["app"] = App() }, Spec = spec, Requests = PodRequests.Of(spec, NamespaceLimits.None) };
    }

    [Fact]
    public void RollBack_RestoresTheNodes()
    {
        var node = new ClusterNode(Node("n1", 4));
        var running = PlacedPod.Of(new V1Pod { Metadata = new() { Name = "old" }, Spec = new() { Containers = [Container("3")] } });
        node.Put(running);
        var scheduler = Scheduler([node]);

        scheduler.Place(Pod("new", "2") with { Priority = 10 }).ShouldBeNull();
        scheduler.Evicted.ShouldBe([running]);
        scheduler.RollBack();

        node.Pods.ShouldBe([running]);
        node.Used["cpu"].ShouldBe(3);
    }

    [Fact]
    public void Eviction_OfEqualPriority_DoesNotHappen()
    {
        var node = new ClusterNode(Node("n1", 4));
        node.Put(PlacedPod.Of(new V1Pod { Metadata = new() { Name = "old" }, Spec = new() { Priority = 10, Containers = [Container("3")] } }));

        Scheduler([node]).Place(Pod("new", "2") with { Priority = 10 }).ShouldNotBeNull().Constraint.ShouldBe(CapacityConstraint.Resource);
        Scheduler([node]).Place(Pod("new", "5") with { Priority = 20 }).ShouldNotBeNull().Constraint.ShouldBe(CapacityConstraint.Resource);
    }

    [Fact]
    public void HostPort_IsTakenOnce()
    {
        PlannedPod WithPort(string name, int port) => Pod(name, "1") with { Spec = new() { Containers = [Container("1") with { Ports = [new() { ContainerPort = port, HostPort = port }] }] } };
        var scheduler = Scheduler([new(Node("n1", 8))]);

        scheduler.Place(WithPort("a", 3306)).ShouldBeNull();
        scheduler.Place(WithPort("b", 3307)).ShouldBeNull();
        scheduler.Place(WithPort("c", 3306)).ShouldNotBeNull().Constraint.ShouldBe(CapacityConstraint.HostPort);
    }

    [Fact]
    public void AntiAffinity_OfARunningPod_KeepsOthersAway()
    {
        V1PodAffinityTerm term = new() { TopologyKey = "kubernetes.io/hostname", LabelSelector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "db" } } };
        var node = new ClusterNode(Node("n1", 8));
        node.Put(PlacedPod.Of(new V1Pod
        {
            Metadata = new() { Name = "old", NamespaceProperty = "default" },
            Spec = new() { Containers = [Container("1")], Affinity = new() { PodAntiAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [term] } } },
        }));
        var db = Pod("new", "1") with { Labels = new Dictionary<string, string> { ["app"] = "db" } };

        Scheduler([node]).Place(db).ShouldNotBeNull().Constraint.ShouldBe(CapacityConstraint.PodAntiAffinity);
        Scheduler([node]).Place(db with { Space = "elsewhere" }).ShouldBeNull();
        Scheduler([node]).Place(Pod("other", "1")).ShouldBeNull();
    }

    [Fact]
    public void Affinity_ToItsOwnKind_LetsTheFirstIn()
    {
        V1PodAffinityTerm term = new() { TopologyKey = "kubernetes.io/hostname", LabelSelector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "db" } } };
        PlannedPod Db(string name) => Pod(name, "1") with
        {
            Labels = new Dictionary<string, string> { ["app"] = "db" },
            Spec = new() { Containers = [Container("1")], Affinity = new() { PodAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [term] } } },
        };
        List<ClusterNode> nodes = [new(Node("n1", 8)), new(Node("n2", 8))];
        var scheduler = Scheduler(nodes);

        scheduler.Place(Db("a")).ShouldBeNull();
        scheduler.Place(Db("b")).ShouldBeNull();
        nodes.Select(node => node.Pods.Count).Order().ShouldBe([0, 2]);
    }

    [Fact]
    public void PreferredAntiAffinity_SpreadsOverNodes()
    {
        V1WeightedPodAffinityTerm apart = new() { Weight = 2, PodAffinityTerm = new() { TopologyKey = "kubernetes.io/hostname", LabelSelector = new() } };
        List<ClusterNode> nodes = [new(Node("n1", 100)), new(Node("n2", 8)), new(Node("n3", 8))];
        var scheduler = Scheduler(nodes);
        foreach (var name in new[] { "a", "b", "c" })
        {
            scheduler.Place(Pod(name, "1") with { Spec = new() { Containers = [Container("1")], Affinity = new() { PodAntiAffinity = new() { PreferredDuringSchedulingIgnoredDuringExecution = [apart] } } } });
        }

        nodes.ShouldAllBe(node => node.Pods.Count == 1);
    }

    private static PodScheduler Scheduler(IReadOnlyList<ClusterNode> nodes) => new(nodes, new VolumeFit(new()), new UnmetWords(NamespaceLimits.None));

    private static List<ClusterNode> Nodes(Random random) => [.. Enumerable.Range(1, random.Next(1, 4)).Select(number => new ClusterNode(Node($"n{number}", random.Next(2, 9))))];

    private static List<PlannedPod> Pods(Random random) => [.. Enumerable.Range(1, random.Next(2, 7)).Select(number => Pod($"p{number}", $"{random.Next(1, 5)}"))];

    private static bool CanFit(List<PlannedPod> pods, int next, decimal[] free)
    {
        if (next == pods.Count)
        {
            return true;
        }

        for (var node = 0; node < free.Length; node++)
        {
            if (free[node] >= pods[next].Requests["cpu"])
            {
                free[node] -= pods[next].Requests["cpu"];
                var fits = CanFit(pods, next + 1, free);
                free[node] += pods[next].Requests["cpu"];
                if (fits)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static V1Node Node(string name, int cpu) => new()
    {
        Metadata = new() { Name = name, Labels = new Dictionary<string, string> { ["kubernetes.io/hostname"] = name } },
        Status = new() { Allocatable = new Dictionary<string, ResourceQuantity> { ["cpu"] = new(cpu.ToString(System.Globalization.CultureInfo.InvariantCulture)) } },
    };

    private static PlannedPod Pod(string name, string cpu)
    {
        V1PodSpec spec = new() { Containers = [Container(cpu)] };
        return new(name, "default", new Dictionary<string, string>(), spec, PodRequests.Of(spec, NamespaceLimits.None), new Dictionary<string, V1PersistentVolumeClaim?>(), new("vttablet", "spec", null));
    }

    private static V1Container Container(string cpu) => new() { Name = "c", Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new(cpu) } } };
}
