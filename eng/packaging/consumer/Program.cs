using k8s.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

// A cluster in code: checked when it is built, rendered, and brought up in a Kubernetes inside this process.
var secret = ConfigSecret.For("shop").WithUsers(users => users.Add("app", password: "only-a-test")).WithInitScript(script => script.CreateDatabase("reports"));
var cluster = VitessClusterBuilder.Create("shop")
    .WithImages(VitessImages.Release("v24.0.0"))
    .WithConfigSecret(secret)
    .AddCell("zone1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
    .AddKeyspace("goods", keyspace => keyspace.WithVtOrc().SemiSync(ReplicaPools.In("zone1", 3, pool => pool.WithMemory("1Gi").WithStorage("10Gi"))).Unsharded())
    .Build();
Console.WriteLine($"{ClusterObjects.Of(cluster).Sorted().Count} objects");

V1PriorityClass[] priorities = [new() { Metadata = new() { Name = "vitess" }, Value = 1000 }, new() { Metadata = new() { Name = "vitess-operator-control-plane" }, Value = 5000 }];
await using var kubernetes = await VitessTestCluster.StartAsync(new() { InitialObjects = [.. CustomResourceDefinitions.All().Select(ObjectConvert.ToJson), .. priorities.Select(ObjectConvert.ToJson)] });
await kubernetes.ApplyYamlAsync(VitessYaml.Write(cluster));

// The operator in a service: it runs with the host, and tells how it is.
var builder = Host.CreateEmptyApplicationBuilder(new());
builder.Services.AddVitessOperator().UseClient(_ => kubernetes.CreateClient("vitess-operator")).UseTopology(_ => kubernetes.World.Vitess);
using var host = builder.Build();
await host.StartAsync();
while (!host.Services.GetRequiredService<VitessOperator>().HasSynced || (await kubernetes.Client.ListAllAsync<V2VitessShard>(kubernetes.Namespace)).Items.Count == 0)
{
    await Task.Delay(20);
}

Console.WriteLine($"health: {(await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status}");
await host.StopAsync();
