using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;
using Xunit;

namespace IntegrationTests;

/// <summary>Tests of a service that keeps Vitess clusters: a whole Kubernetes in the test's process, in virtual time.</summary>
public sealed class ShopClusterTests
{
    [Fact]
    public async Task Cluster_ComesUp_WithAPrimaryInEachShard()
    {
        await using var kubernetes = await StartAsync();
        await using var vitess = VitessOperator.Create(new(), new() { Client = kubernetes.CreateClient("vitess-operator"), Topology = kubernetes.World.Vitess, Time = kubernetes.Clock });
        kubernetes.AddProgram(vitess.StepAsync);

        var missing = await new VitessBringUp(kubernetes).RunAsync(TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken);

        Assert.Empty(missing);
        var shards = await kubernetes.Client.ListAllAsync<V2VitessShard>(kubernetes.Namespace, null, TestContext.Current.CancellationToken);
        Assert.Equal(2, shards.Items.Count);
        Assert.All(shards.Items, shard => Assert.Equal("True", shard.Status?.HasMaster));
    }

    private static async Task<VitessTestCluster> StartAsync()
    {
        var kubernetes = await VitessTestCluster.StartAsync(new() { InstallsVitess = true });
        var secret = ConfigSecret.For("shop").WithUsers(users => users.Add("app", "only-a-test")).WithInitScript(script => script.CreateDatabase("reports"));
        var cluster = VitessClusterBuilder.Create("shop")
            .WithImages(VitessImages.Release("v24.0.0"))
            .WithConfigSecret(secret)
            .AddCell("zone1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
            .AddKeyspace("goods", keyspace => keyspace.WithVtOrc().SemiSync(ReplicaPools.In("zone1", 3, pool => pool.WithMemory("1Gi").WithStorage("10Gi"))).Sharded(parts: 2))
            .Build();
        await kubernetes.SeedAsync(secret.Build());
        await kubernetes.ApplyYamlAsync(VitessYaml.Write(cluster));
        return kubernetes;
    }
}
