using k8s;
using k8s.Models;

namespace KubernetesClient.Tests.Models;

public sealed class ModelExtensionsTests
{
    private static readonly V1Pod Owner = new() { ApiVersion = "v1", Kind = "Pod", Metadata = new V1ObjectMeta { Name = "o", NamespaceProperty = "n", Uid = "u" } };

    [Theory]
    [InlineData("apps/v1", "apps", "v1")]
    [InlineData("v1", "", "v1")]
    [InlineData(null, null, null)]
    public void ApiVersion_IsSplit(string? apiVersion, string? group, string? version)
    {
        var pod = new V1Pod { ApiVersion = apiVersion };
        pod.ApiGroupAndVersion().ShouldBe((group, version));
        pod.ApiGroup().ShouldBe(group);
        pod.ApiGroupVersion().ShouldBe(version);
    }

    [Fact]
    public void Getters_TolerateWhatIsMissing()
    {
        V1Pod? none = null;
        foreach (var pod in new[] { none, new V1Pod() })
        {
            object?[] all =
            [
                pod.Name(), pod.Namespace(), pod.Uid(), pod.ResourceVersion(), pod.Generation(), pod.CreationTimestamp(), pod.DeletionTimestamp(),
                pod.Labels(), pod.Annotations(), pod.Finalizers(), pod.OwnerReferences(),
            ];
            all.ShouldAllBe(value => value == null);
        }

        ((V1PodList?)null).Continue().ShouldBeNull();
        ((V1PodList?)null).ResourceVersion().ShouldBeNull();
        ((V1ObjectMeta?)null).Namespace().ShouldBeNull();
    }

    [Fact]
    public void Labels_AndAnnotations_AreSetAndRemoved()
    {
        var pod = new V1Pod();
        pod.SetLabel("a", null);
        pod.Metadata.ShouldBeNull();
        pod.SetLabel("a", "1");
        pod.SetAnnotation("b", "2");
        pod.GetLabel("a").ShouldBe("1");
        pod.GetAnnotation("b").ShouldBe("2");
        pod.GetLabel("absent").ShouldBeNull();
        pod.SetLabel("a", null);
        pod.SetAnnotation("b", null);
        pod.Labels().ShouldBeEmpty();
        pod.Annotations().ShouldBeEmpty();
        Should.Throw<ArgumentNullException>(() => pod.GetLabel(null)).ParamName.ShouldBe("key");
        Should.Throw<ArgumentNullException>(() => ((V1Pod?)null).GetLabel("a")).ParamName.ShouldBe("obj");
    }

    [Fact]
    public void Finalizers_AreKeptOnce()
    {
        var pod = new V1Pod();
        pod.HasFinalizer("f").ShouldBeFalse();
        pod.AddFinalizer("f").ShouldBeTrue();
        pod.AddFinalizer("f").ShouldBeFalse();
        pod.Finalizers().ShouldBe(["f"]);
        pod.RemoveFinalizer("f").ShouldBeTrue();
        pod.RemoveFinalizer("f").ShouldBeFalse();
        Should.Throw<ArgumentNullException>(() => pod.AddFinalizer("")).ParamName.ShouldBe("finalizer");
    }

    [Fact]
    public void OwnerReferences_AreFoundByTheObjectTheyPointAt()
    {
        var pod = new V1Pod();
        pod.IsOwnedBy(Owner).ShouldBeFalse();
        pod.AddOwnerReference(new V1OwnerReference { ApiVersion = "v1", Kind = "Pod", Name = "o", Uid = "other" });
        pod.AddOwnerReference(Reference());
        pod.AddOwnerReference(Reference());
        pod.FindOwnerReference(Owner).ShouldBe(1);
        pod.GetOwnerReference(Owner).ShouldBeSameAs(pod.OwnerReferences()[1]);
        pod.GetController().ShouldBeSameAs(pod.OwnerReferences()[1]);
        pod.RemoveOwnerReference(Owner).ShouldNotBeNull();
        pod.IsOwnedBy(Owner).ShouldBeTrue();
        pod.RemoveOwnerReferences(Owner).ShouldBeTrue();
        pod.RemoveOwnerReferences(Owner).ShouldBeFalse();
        pod.RemoveOwnerReference(Owner).ShouldBeNull();
        pod.OwnerReferences().Count.ShouldBe(1);
        pod.GetController().ShouldBeNull();
    }

    [Fact]
    public void ObjectReference_MatchesWithItsNamespace()
    {
        var reference = new V1ObjectReference { ApiVersion = "v1", Kind = "Pod", Name = "o", NamespaceProperty = "n", Uid = "u" };
        reference.Matches(Owner).ShouldBeTrue();
        (reference with { NamespaceProperty = "m" }).Matches(Owner).ShouldBeFalse();
        (reference with { Uid = null }).Matches(Owner).ShouldBeFalse();
    }

    [Fact]
    public void Initialize_FillsInKindAndMetadata()
    {
        var deployment = new V1Deployment();
        deployment.Initialize().ShouldBeSameAs(deployment);
        (deployment.ApiVersion, deployment.Kind).ShouldBe(("apps/v1", "Deployment"));
        deployment.Metadata.ShouldNotBeNull();
        new V1Pod().Initialize().ApiVersion.ShouldBe("v1");
        new V1PodList().Initialize().Metadata.ShouldBeNull();
        typeof(V1Pod).GetKubernetesTypeMetadata().PluralName.ShouldBe("pods");
        Should.Throw<InvalidOperationException>(() => new KubernetesObject().Initialize()).Message.ShouldContain("KubernetesObject");
    }

    [Fact]
    public void Lists_CanBeEnumerated()
    {
        var names = new List<string>();
        foreach (var pod in new V1PodList { Items = [Owner], Metadata = new V1ListMeta { ContinueProperty = "c", ResourceVersion = "7" } })
        {
            names.Add(pod.Name());
        }

        names.ShouldBe(["o"]);
        new KubernetesList<V1Pod>([Owner], "v1", "PodList").Kind.ShouldBe("PodList");
        Should.Throw<ArgumentNullException>(() => ((V1PodList?)null).GetEnumerator());
    }

    [Fact]
    public void Ensure_MakesWhatIsMissing()
    {
        var list = new V1PodList();
        list.EnsureMetadata().ShouldBeSameAs(list.Metadata);
        var meta = new V1ObjectMeta();
        meta.EnsureLabels().ShouldBeSameAs(meta.Labels);
        meta.EnsureAnnotations().ShouldBeSameAs(meta.Annotations);
        meta.EnsureFinalizers().ShouldBeSameAs(meta.Finalizers);
        meta.SetNamespace("n");
        meta.Namespace().ShouldBe("n");
    }

    private static V1OwnerReference Reference() => new() { ApiVersion = "v1", Kind = "Pod", Name = "o", Uid = "u", Controller = true };
}
