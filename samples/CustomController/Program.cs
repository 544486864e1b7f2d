using CustomController;
using k8s.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Testing;

// A Kubernetes inside the process stands for yours, with a clock of its own: minutes pass in a moment.
await using var kubernetes = await VitessTestCluster.StartAsync(new() { InstallsVitess = true });
await kubernetes.ApplyYamlAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "tenant-crd.yaml")));

// The operator, and a controller of one's own beside it. In a service of yours the host runs both.
var builder = Host.CreateEmptyApplicationBuilder(new());
builder.Services.AddSingleton<TimeProvider>(kubernetes.Clock);
builder.Services.AddVitessOperator()
    .UseClient(_ => kubernetes.CreateClient("vitess-operator"))
    .UseTopology(_ => kubernetes.World.Vitess)
    .AddController<TenantController>(options => options with { Watches = ClusterStatus.Watches });
using var host = builder.Build();
var vitess = host.Services.GetRequiredService<VitessOperator>();
kubernetes.AddProgram(vitess.StepAsync);

// Somebody asks for a tenant, and waits until its cluster can be used.
await kubernetes.Client.CreateAsync(new Tenant { Metadata = new V1ObjectMeta { Name = "acme", NamespaceProperty = kubernetes.Namespace }, Spec = new() { Plan = "small" } });
var cluster = vitess.Cluster(kubernetes.Namespace, "acme");
var ready = cluster.WaitUntilAsync(ClusterGoal.Ready);
await kubernetes.RunUntilAsync(() => ready.IsCompleted, TimeSpan.FromHours(1)); // virtual time has to be run; real time passes by itself
Console.WriteLine($"ready: {(await ready).IsReady}");

await kubernetes.SettleAsync();
var name = new NamespacedName(kubernetes.Namespace, "acme");
foreach (var condition in (await kubernetes.Client.GetAsync<Tenant>(name)).Status!.Conditions)
{
    Console.WriteLine($"tenant acme: {condition.Type}={condition.Status} {condition.Reason}");
}

foreach (var told in (await kubernetes.Client.ListAllAsync<Corev1Event>(kubernetes.Namespace)).Items.Where(told => told.InvolvedObject.Kind == "Tenant").OrderBy(told => told.Metadata.CreationTimestamp))
{
    Console.WriteLine($"event: {told.Reason}: {told.Message}");
}

// The tenant leaves: its finalizer holds it until the last Pod of its cluster is gone.
await kubernetes.Client.DeleteAsync<Tenant>(name);
await kubernetes.SettleAsync();
Console.WriteLine($"tenant left: {await kubernetes.Client.FindAsync<Tenant>(name) is null}, cluster left: {(await cluster.ReadStatusAsync()).IsGone}");
