using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Testing;

// A Kubernetes inside the process stands for yours; against a real one leave Client out and name a kubeconfig.
await using var kubernetes = await VitessTestCluster.StartAsync(new() { InstallsVitess = true });
await kubernetes.ApplyYamlAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "cluster.yaml")));
await using var vitess = VitessOperator.Create(new(), new() { Client = kubernetes.CreateClient("vitess-operator") });

var plan = await vitess.PlanAsync();

Console.WriteLine($"The operator would write {plan.Objects.Count} objects; nothing was written:");
foreach (var change in plan.Objects)
{
    Console.WriteLine(change);
}
