using System.Text;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Identity;

public class ContentHashTests
{
    private const string Empty = "d41d8cd98f00b204e9800998ecf8427e";

    private static readonly V1Toleration Dedicated = new() { Key = "dedicated", OperatorProperty = "Equal", Value = "vitess", Effect = "NoSchedule" };

    [Fact]
    public void AnyHash_OfNothing_IsTheHashOfNoBytes()
    {
        ContentHash.StringList([]).ShouldBe(Empty);
        ContentHash.StringMap([]).ShouldBe(Empty);
        ContainerHash.OfAll([]).ShouldBe(Empty);
        ContentHash.Secrets([]).ShouldBe(Empty);
        new DesiredStateHash().ToHash().ShouldBe(Empty);
    }

    [Theory]
    [InlineData("a", "b6ff9a06b7e20bcb2858c5b8ff744aea")]
    [InlineData("a,b", "96e024ba2074fe77e8e965ba43a704be")]
    [InlineData("b,a", "f2cb06b385316e99d9d9fb3a0c017f22")]
    public void StringList_PinnedTexts_GivesTheFrozenHash(string texts, string expected) => ContentHash.StringList(texts.Split(',')).ShouldBe(expected);

    [Fact]
    public void StringMap_PinnedMaps_GivesTheFrozenHash()
    {
        ContentHash.StringMap(Map(("a", "1"))).ShouldBe("b3426bcc4bd911482d3e312f4e47685b");
        ContentHash.StringMap(Map(("b", "2"), ("a", "1"))).ShouldBe("93830c382cca916db9e87c52d87bc31f");
        ContentHash.StringMapKeys(Map(("b", "2"), ("a", "1"))).ShouldBe("96e024ba2074fe77e8e965ba43a704be");
        ContentHash.StringMapKeys(Map(("key", "value"))).ShouldBe("666a9f67459c1458ec0a7aa546c756d6");
    }

    [Fact]
    public void Containers_PinnedLists_GivesTheFrozenHash()
    {
        ContainerHash.OfAll([new() { Name = "container-1" }]).ShouldBe("adc7cc391cc43e5f6b46d69fab6604f2");
        ContainerHash.OfAll([new() { Name = "container-1" }, new() { Name = "container-2" }]).ShouldBe("78d27131be0156de7fa4289b8d9b1027");
        ContainerHash.OfAll([new() { Name = "container-2" }, new() { Name = "container-1" }]).ShouldBe("78d27131be0156de7fa4289b8d9b1027");
        ContainerHash.OfAll([new() { Name = "container" }]).ShouldBe("214668c885de2b52f2e002ba3acaa317");
        ContainerHash.Of(new() { Name = "container" }).ShouldBe("beb592d4131cf343bec8e87998c499a2");
    }

    [Fact]
    public void Container_NamedResourcesAndMounts_GivesTheFrozenHash()
    {
        var cpu = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1") };

        ContainerHash.OfAll([new() { Name = "container", Resources = new() { Requests = cpu } }]).ShouldBe("cdb517dd20d8b8f4b39affd7e788a308");
        ContainerHash.OfAll([new() { Name = "container", Resources = new() { Limits = cpu } }]).ShouldBe("a26da1a64b46110a924c67e0dc2236c7");
        ContainerHash.OfAll([new() { Name = "container", VolumeMounts = [Mount("path-2"), Mount("path-1")] }]).ShouldBe("95b6ad02dfc43bb743bcedcb2f9db364");
    }

    [Fact]
    public void Tolerations_PinnedLists_GivesTheFrozenHash()
    {
        ContentHash.Tolerations([new()]).ShouldBe("e424adbabd648923dae9bd7e5c027728");
        ContentHash.Tolerations([new() { TolerationSeconds = 0 }]).ShouldBe("25aa7e25a60b4b0b5d14d96018fc9194");
        ContentHash.Tolerations([Dedicated]).ShouldBe("1ecaab178a71b3794005b727d97be147");
        ContentHash.Tolerations([new() { Key = "k", OperatorProperty = "Exists" }]).ShouldBe("f1bd37005a4342e65615bbbe4bf120bb");
    }

    [Fact]
    public void TopologySpreadConstraints_PinnedLists_GivesTheFrozenHash()
    {
        ContentHash.TopologySpreadConstraints([Spread("topology.kubernetes.io/zone", new() { MatchLabels = Map(("app", "x")) })])
            .ShouldBe("5124edc9268325478169537696f7b9b5");
        ContentHash.TopologySpreadConstraints([Spread("topology.kubernetes.io/zone", null)]).ShouldBe("47883781f214635968fa3f58cc96365d");
        ContentHash.TopologySpreadConstraints([Spread("zone", new() { MatchLabels = Map(("a", "b")) })]).ShouldBe("61f68cf0e32ac0559d903d602d5e1cc6");
    }

    [Fact]
    public void TopologySpreadConstraints_SingleValueExpression_CountsAsALabel()
    {
        var expression = new V1LabelSelectorRequirement { Key = "app", OperatorProperty = "In", Values = ["x"] };

        ContentHash.TopologySpreadConstraints([Spread("topology.kubernetes.io/zone", new() { MatchExpressions = [expression] })])
            .ShouldBe("5124edc9268325478169537696f7b9b5");
        ContentHash.TopologySpreadConstraints([Spread("topology.kubernetes.io/zone", new() { MatchExpressions = [expression with { OperatorProperty = "NotIn" }] })])
            .ShouldBe("47883781f214635968fa3f58cc96365d");
    }

    [Fact]
    public void Secrets_PinnedData_GivesTheFrozenHash()
    {
        var tls = new Dictionary<string, byte[]> { ["tls.crt"] = Encoding.UTF8.GetBytes("CERT"), ["tls.key"] = Encoding.UTF8.GetBytes("KEY") };
        var secrets = new Dictionary<string, IDictionary<string, byte[]>> { ["my-tls"] = tls };

        ContentHash.BytesMap(tls).ShouldBe("6c215029264ee0a3242bb473c6b01d30");
        ContentHash.Secrets(secrets).ShouldBe("3e80f250a1af599689b744b5225f9755");
        secrets["other"] = new Dictionary<string, byte[]>();
        ContentHash.Secrets(secrets).ShouldBe("7516ed94234af8ecc88bda790a756a08");
    }

    [Fact]
    public void DesiredState_PinnedItems_GivesTheFrozenHash() =>
        new DesiredStateHash().AddKeys("initial value", Map(("key", "value"))).ToHash().ShouldBe("d934bc3322de29f9539341df578b2aaa");

    [Fact]
    public void DesiredState_EmptyItems_ChangeNothing() =>
        new DesiredStateHash().AddKeys("initial value", Map(("key", "value")))
            .AddKeys("a", null).AddKeys("b", Map()).AddList("c", []).AddText("d", "").AddContainers("e", []).AddTolerations("f", [])
            .AddTopologySpreadConstraints("g", []).AddVolumeNames("h", [])
            .ToHash().ShouldBe("d934bc3322de29f9539341df578b2aaa");

    [Fact]
    public void DesiredState_OfADefaultEtcdPod_GivesTheFrozenHash()
    {
        var cpuAndMemory = new Dictionary<string, ResourceQuantity> { ["memory"] = new("256Mi"), ["cpu"] = new("100m") };
        var etcd = new V1Container
        {
            Name = "etcd",
            VolumeMounts = [Mount("/var/etcd")],
            Resources = new() { Requests = cpuAndMemory, Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("256Mi") } },
        };

        ContainerHash.Of(etcd).ShouldBe("4f3ffc4c645e191bd36084318e8743ed");
        ContainerHash.OfAll([etcd]).ShouldBe("4a66d9b9f1f8ddeb92b9000e85306911");
    }

    private static Dictionary<string, string> Map(params (string Key, string Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    private static V1VolumeMount Mount(string path) => new() { Name = "volume", MountPath = path };

    private static V1TopologySpreadConstraint Spread(string key, V1LabelSelector? selector) =>
        new() { MaxSkew = 1, TopologyKey = key, WhenUnsatisfiable = "DoNotSchedule", LabelSelector = selector };
}
