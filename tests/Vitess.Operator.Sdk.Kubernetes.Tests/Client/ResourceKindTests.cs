using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Client;

public sealed class ResourceKindTests
{
    [Fact]
    public void Of_ReadsTheMark()
    {
        ResourceKind.Of<V1Deployment>().ShouldBe(new ResourceKind("apps", "v1", "Deployment", "deployments"));
        ResourceKind.Of<V1PriorityClass>().IsNamespaced.ShouldBeFalse();
    }

    [Fact]
    public void Of_RefusesATypeWithoutMark() => Should.Throw<ArgumentException>(() => ResourceKind.Of<string>());

    [Fact]
    public void Paths_AreThoseOfTheApi()
    {
        var kind = new ResourceKind("planetscale.com", "v2", "VitessCluster", "vitessclusters");
        kind.CollectionPath(null).ShouldBe("apis/planetscale.com/v2/vitessclusters");
        kind.ObjectPath(new("ns", "a"), "status").ShouldBe("apis/planetscale.com/v2/namespaces/ns/vitessclusters/a/status");
        ResourceKind.Of<V1Node>().ObjectPath(new(string.Empty, "n")).ShouldBe("api/v1/nodes/n");
    }

    [Fact]
    public void ObjectPath_NeedsANamespace() =>
        Should.Throw<ArgumentException>(() => ResourceKind.Of<V1Pod>().ObjectPath(new(string.Empty, "a")));
}
