using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Memory;

public class ClusterMemoryTests
{
    private static readonly V2VitessCluster Cluster = (V2VitessCluster)new ClusterText(new(3), new(1, Type: "rdonly", Memory: "256Mi")).Documents()[0].Object!;

    [Fact]
    public void Budgets_OfACluster_AreOnePerKindOfContainer() => ClusterMemory.Of(Cluster).Select(budget => $"{budget.Container} {budget.Verdict}").ShouldBe(
    [
        "etcd Fine", "vtctld Fine", "vtgate Fine", "vtorc Fine", "vttablet Unlimited", "mysqld Fine", "vttablet Unlimited", "mysqld KilledAtStart",
    ]);

    [Fact]
    public void Budgets_HaveTheFieldOfTheirResources() => ClusterMemory.Of(Cluster).Select(budget => budget.Path).ShouldBe(
    [
        "spec.globalLockserver.etcd.resources", "spec.vitessDashboard.resources", "spec.cells[0].gateway.resources", "spec.keyspaces[0].vitessOrchestrator.resources",
        $"{ClusterText.Template}.tabletPools[0].vttablet.resources", $"{ClusterText.Template}.tabletPools[0].mysqld.resources",
        $"{ClusterText.Template}.tabletPools[1].vttablet.resources", $"{ClusterText.Template}.tabletPools[1].mysqld.resources",
    ]);

    [Fact]
    public void Backups_AddOneVtbackup_AndXtrabackupInsideTheTabletAddsToIt()
    {
        var backup = new ClusterBackupSpec
        {
            Engine = BackupEngines.XtraBackup,
            Locations = [new() { Volume = new() }],
            Schedules = [new() { Name = "daily", BackupMethod = BackupMethods.VtctldClient }],
        };
        var budgets = ClusterMemory.Of(Cluster with { Spec = Cluster.Spec with { Backup = backup } });

        budgets.Count(budget => budget.Container == "vtbackup").ShouldBe(1);
        budgets.First(budget => budget.Container == "vttablet").Lines.Sum(line => line.Bytes)
            .ShouldBeGreaterThan(ClusterMemory.Of(Cluster).First(budget => budget.Container == "vttablet").Lines.Sum(line => line.Bytes));
    }

    [Fact]
    public void Budgets_CoverVtadminAndTheEtcdOfACell()
    {
        var spec = Cluster.Spec with { Vtadmin = new() { ApiAddresses = ["http://a"] }, Cells = [Cluster.Spec.Cells[0] with { Lockserver = new() { Etcd = new() } }] };

        var budgets = ClusterMemory.Of(Cluster with { Spec = spec });

        budgets.Where(budget => budget.Container.StartsWith("vtadmin", StringComparison.Ordinal)).Select(budget => $"{budget.Path} {budget.Verdict}")
            .ShouldBe(["spec.vtadmin.apiResources Fine", "spec.vtadmin.webResources Fine"]);
        budgets.Single(budget => budget.Path == "spec.cells[0].lockserver.etcd.resources").Limit.ShouldBe(256 * MemoryText.Mi);
    }
}
