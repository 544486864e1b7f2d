using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Customization;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Customization;

public class ObjectCustomizersTests
{
    [Fact]
    public void Customizers_RunInOrder_AndSeeComponentAndSource()
    {
        var seen = new List<string>();
        var customizers = ObjectCustomizers.None
            .With(new Hook<V1Deployment>((value, context) => value.Spec.Replicas = 5))
            .With(new Hook<V1Deployment>((value, context) => seen.Add($"{context.Component} {context.Source} {value.Spec.Replicas}")));

        var objects = ClusterObjects.Of(ExampleCluster.Given(), new() { Customizers = customizers });

        ((V1Deployment)objects.Find("Deployment", "example-zone1-vtgate-bc6cde92")!.Object).Spec.Replicas.ShouldBe(5);
        seen.ShouldBe(["vtgate spec.cells[0].gateway 5"]);
        customizers.Names.ShouldBe(["Hook`1 (V1Deployment)", "Hook`1 (V1Deployment)"]);
    }

    [Fact]
    public void CustomizerOfAnInterface_IsCalledForAllObjects()
    {
        var customizers = ObjectCustomizers.None.With(new Hook<IKubernetesObject<V1ObjectMeta>>(
            (value, _) => (value.Metadata.Annotations ??= new Dictionary<string, string>())["team"] = "db"));

        var objects = ClusterObjects.Of(ExampleCluster.Given(), new() { Customizers = customizers });

        objects.Sorted().ShouldAllBe(item => item.Metadata.Annotations["team"] == "db");
    }

    [Fact]
    public void ChildOfACustomizedObject_FollowsIt()
    {
        var customizers = ObjectCustomizers.None.With(new Hook<V2VitessCell>((cell, _) => cell.Spec.Images!.Vtgate = "mine:v24"));

        var objects = ClusterObjects.Of(ExampleCluster.Given(), new() { Customizers = customizers });

        ((V1Deployment)objects.Find("Deployment", "example-zone1-vtgate-bc6cde92")!.Object).Spec.Template.Spec.Containers[0].Image.ShouldBe("mine:v24");
    }

    [Fact]
    public void SpecOfTheUser_IsNotChanged()
    {
        var cluster = ExampleCluster.Given();
        var before = KubernetesJson.Serialize(cluster);
        var customizers = ObjectCustomizers.None.With(new Hook<V1PersistentVolumeClaim>((claim, _) => claim.Spec.Resources.Requests.Clear()));

        ClusterObjects.Of(cluster, new() { Customizers = customizers }).Sorted();

        KubernetesJson.Serialize(cluster).ShouldBe(before);
    }

    public static TheoryData<string, Action<V1Deployment>> Forbidden => new()
    {
        { "metadata.name", value => value.Metadata.Name = "other" },
        { "metadata.namespace", value => value.Metadata.NamespaceProperty = "other" },
        { "metadata.ownerReferences", value => value.Metadata.OwnerReferences.Clear() },
        { "metadata.labels.planetscale.com/cell", value => value.Metadata.Labels["planetscale.com/cell"] = "other" },
        { "metadata.labels.planetscale.com/cluster", value => value.Metadata.Labels.Remove("planetscale.com/cluster") },
        { "spec.selector", value => value.Spec.Selector.MatchLabels["a"] = "b" },
        { "spec.template.metadata.labels.planetscale.com/component", value => value.Spec.Template.Metadata.Labels.Remove("planetscale.com/component") },
    };

    [Theory]
    [MemberData(nameof(Forbidden), DisableDiscoveryEnumeration = true)]
    public void IdentityAndSelectors_CannotBeChanged(string field, Action<V1Deployment> change)
    {
        var customizers = ObjectCustomizers.None.With(new Hook<V1Deployment>((value, _) => change(value)));
        var node = ClusterObjects.Of(ExampleCluster.Given(), new() { Customizers = customizers }).Find("Deployment", "example-zone1-vtgate-bc6cde92")!;

        var error = Should.Throw<CustomizerException>(() => node.Object);

        error.Message.ShouldStartWith("Deployment example/example-zone1-vtgate-bc6cde92: the customizer Hook`1 (V1Deployment) changed " + field);
    }

    private sealed class Hook<T>(Action<T, CustomizationContext> change) : IObjectCustomizer<T>
        where T : IKubernetesObject<V1ObjectMeta>
    {
        public void Customize(T value, CustomizationContext context) => change(value, context);
    }
}
