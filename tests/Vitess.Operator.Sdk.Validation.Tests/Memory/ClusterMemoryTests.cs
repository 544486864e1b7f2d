using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Memory;

public class ClusterMemoryTests
{
    private static readonly V2VitessCluster Cluster = (V2VitessCluster)new ClusterText(new(3), new(1, Type: "rdonly", Memory: "256Mi")).Documents()[0].Object!;

    [Fact]
    public void Budgets_OfACluster_AreOnePerKindOfContainer() => ClusterMemory.Of(Cluster).Select(budget => $"{budget.Container} {budget.Verdict}").ShouldBe(
    [
        "etcd Fine", "vtgate Fine", "vttablet Unlimited", "mysqld Fine", "vttablet Unlimited", "mysqld KilledAtStart",
    ]);

    [Fact]
    public void Budgets_HaveTheFieldOfTheirResources() => ClusterMemory.Of(Cluster).Select(budget => budget.Path).ShouldBe(
    [
        "spec.globalLockserver.etcd.resources", "spec.cells[0].gateway.resources",
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
}
