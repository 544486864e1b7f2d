using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Tests.Hosting;

/// <summary>What environment variables tell an operator in a Pod (reference/backups.md sections 4 and 5.1).</summary>
public sealed class OperatorPodEnvironmentTests
{
    private const string Inventory = "vitessbackupstorage-subcontroller";

    [Fact]
    public void NothingIsSet_MeansNothing() => Read().ShouldBe(new OperatorPodEnvironment());

    [Fact]
    public void Variables_OfAnInstallation_AreRead()
    {
        var pod = Read(("PS_OPERATOR_POD_NAMESPACE", "ops"), ("PS_OPERATOR_POD_NAME", "operator-0"), ("WATCH_NAMESPACE", "shop, bank"));

        pod.Pod.ShouldBe(new NamespacedName("ops", "operator-0"));
        pod.Namespaces.ShouldBe(["shop", "bank"]);
        pod.BackupStorage.ShouldBeNull();
        Read(("WATCH_NAMESPACE", "")).Namespaces.ShouldBe([]);
    }

    [Theory]
    [InlineData("other", "ns", "name")]
    [InlineData(Inventory, null, "name")]
    [InlineData(Inventory, "ns", "")]
    public void HalfOfATask_IsRefused(string task, string? ns, string? name) =>
        Should.Throw<ArgumentException>(() => Read(("PS_OPERATOR_FORK_PATH", task), ("PS_OPERATOR_VBS_NAMESPACE", ns), ("PS_OPERATOR_VBS_NAME", name))).Message.ShouldContain("PS_OPERATOR_FORK_PATH");

    [Fact]
    public async Task Inventory_IsTheOnlyWorkOfACopy_WithoutALease()
    {
        await using var kubernetes = await VitessTestCluster.StartAsync(new() { InstallsVitess = true }, TestContext.Current.CancellationToken);
        var cluster = new V2VitessCluster { Metadata = new() { Name = "shop" }, Spec = new() { Cells = [new() { Name = "zone1" }] } };
        var storage = new V2VitessBackupStorage { Metadata = new() { Name = "main" }, Spec = new() { Location = new() { Volume = new() { Name = "v", EmptyDir = new() } } } };
        storage.Metadata.Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = "shop", [VitessLabels.BackupLocation] = "" };
        await kubernetes.SeedAsync(cluster);
        await kubernetes.SeedAsync(storage);
        var pod = Read(("PS_OPERATOR_FORK_PATH", Inventory), ("PS_OPERATOR_VBS_NAMESPACE", kubernetes.Namespace), ("PS_OPERATOR_VBS_NAME", "main"));
        var options = new VitessOperatorOptions { LeaderElection = { Lease = "default/held-by-the-operator" } };
        await using var copy = VitessOperator.Create(options, new() { Client = kubernetes.CreateClient("vitess-operator"), Topology = kubernetes.World.Vitess, Time = kubernetes.Clock, Pod = pod });
        kubernetes.AddProgram(copy.StepAsync);

        await kubernetes.RunAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        copy.IsLeader.ShouldBeTrue();
        (await kubernetes.Client.GetAsync<V2VitessBackupStorage>(new(kubernetes.Namespace, "main"), TestContext.Current.CancellationToken)).Status!.ObservedGeneration.ShouldBe(1);
        (await kubernetes.Client.ListAllAsync<V2VitessCell>(kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items.ShouldBeEmpty();
    }

    private static OperatorPodEnvironment Read(params (string Name, string? Value)[] variables) =>
        OperatorPodEnvironment.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
