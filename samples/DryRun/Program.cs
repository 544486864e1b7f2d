using k8s.Models;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

// A Kubernetes inside the process stands for yours; against a real one leave Client out and name a kubeconfig.
V1PriorityClass[] priorities = [new() { Metadata = new() { Name = "vitess" }, Value = 1000 }, new() { Metadata = new() { Name = "vitess-operator-control-plane" }, Value = 5000 }];
await using var kubernetes = await VitessTestCluster.StartAsync(new()
{
    InitialObjects = [.. CustomResourceDefinitions.All().Select(ObjectConvert.ToJson), .. priorities.Select(ObjectConvert.ToJson)],
});
await kubernetes.ApplyYamlAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "cluster.yaml")));
await using var vitess = VitessOperator.Create(new(), new() { Client = kubernetes.CreateClient("vitess-operator") });

var plan = await vitess.PlanAsync();

Console.WriteLine($"The operator would write {plan.Objects.Count} objects; nothing was written:");
foreach (var change in plan.Objects)
{
    Console.WriteLine(change);
}
