using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

// A Kubernetes inside the process stands for yours, so that the sample ends by itself.
await using var kubernetes = await VitessTestCluster.StartAsync(new() { InstallsVitess = true });
await kubernetes.ApplyYamlAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "cluster.yaml")));

// In a service of yours: builder.Services.AddVitessOperator(builder.Configuration.GetSection("VitessOperator"));
var builder = Host.CreateApplicationBuilder();
builder.Services.AddVitessOperator(options => options.LeaderElection.Lease = $"{kubernetes.Namespace}/my-operator")
    .UseClient(_ => kubernetes.CreateClient("vitess-operator"))
    .UseTopology(_ => kubernetes.World.Vitess);
using var host = builder.Build();
await host.StartAsync();

IReadOnlyList<V2VitessShard> shards;
do
{
    await Task.Delay(TimeSpan.FromMilliseconds(50));
    shards = [.. (await kubernetes.Client.ListAllAsync<V2VitessShard>(kubernetes.Namespace)).Items];
}
while (shards.Count == 0);

var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
Console.WriteLine($"health: {health.Status}, {health.Entries["vitess-operator"].Description}");
Console.WriteLine($"shards made by the operator: {string.Join(", ", shards.Select(shard => shard.Metadata.Name))}");
await host.StopAsync();
