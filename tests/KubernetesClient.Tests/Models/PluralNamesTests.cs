using Generators.KubernetesModels;

namespace KubernetesClient.Tests.Models;

public sealed class PluralNamesTests
{
    [Theory]
    [InlineData("Pod", "pods")]
    [InlineData("Endpoints", "endpoints")]
    [InlineData("StorageClass", "storageclasses")]
    [InlineData("NetworkPolicy", "networkpolicies")]
    [InlineData("ResourceQuota", "resourcequotas")]
    [InlineData("Gateway", "gateways")]
    [InlineData("IngressClass", "ingressclasses")]
    public void Plural_FollowsTheKind(string kind, string plural) => PluralNames.Of(kind).ShouldBe(plural);
}
