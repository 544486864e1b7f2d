using System.Security.Cryptography;
using System.Text;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.DesiredState.VtAdmin;

namespace Vitess.Operator.Sdk.DesiredState.Tests.VtAdmin;

public class VtadminSecretTests
{
    [Fact]
    public void Discovery_IsTheKnownText() =>
        Fingerprint(VtadminDiscovery.Build(ExampleCluster.Resolved(), "zone1", new VtadminAddresses("10.0.0.1", 15000, 15999, "10.0.0.2", 15999)))
            .ShouldBe("294 8f01821f236ef93fad3cdc18d378ff82");

    [Fact]
    public void ClusterConfig_IsTheKnownText() =>
        Fingerprint(VtadminClusterConfig.Build(ExampleCluster.Resolved(), "zone1")).ShouldBe("140 ba4b53005907de535a5956e47e8c159c");

    [Fact]
    public void WebConfig_IsTheKnownText()
    {
        var cluster = ExampleCluster.Resolved();

        Fingerprint(VtadminWebConfig.Build(cluster, VtadminCells.Of(cluster)[0])).ShouldBe("558 df00571004c22bce3a15cfbb7006a567");
    }

    [Fact]
    public void Discovery_UsesTheClusterIPsOfTheServices()
    {
        var objects = ClusterObjects.Of(ExampleCluster.Given(spec => spec.VitessDashboard!.Service = new() { ClusterIP = "10.9.8.7" }));

        var text = ((V1Secret)objects.Find("Secret", "example-zone1-vtadmin-discovery-26fba126")!.Object).StringData["discovery.json"];

        text.ShouldContain("\"fqdn\": \"10.9.8.7:15000\"");
        text.ShouldContain("\"hostname\": \"<ip>:15999\"");
    }

    private static string Fingerprint(V1Secret secret)
    {
        var text = Encoding.UTF8.GetBytes(secret.StringData.Single().Value);
#pragma warning disable CA5351 // a fingerprint, not a secret
        return $"{text.Length} {Convert.ToHexStringLower(MD5.HashData(text))}";
#pragma warning restore CA5351
    }
}
