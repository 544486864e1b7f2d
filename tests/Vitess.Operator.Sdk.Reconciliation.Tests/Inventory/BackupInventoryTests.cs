using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Inventory;

public sealed class BackupInventoryTests
{
    private const string Backup = "2026-03-10.120000.zone1-2548885007";
    private const string Directory = "commerce/-";

    [Fact]
    public async Task EachBackupFound_IsAnObject_AndTheStatusCountsThem()
    {
        var shelf = new ShelfInventory();
        shelf.Add(Directory, Backup);
        shelf.Add(Directory, "2026-03-11.120000.zone.1-12", manifest: null);
        await using var cluster = await StartAsync(shelf);

        var backups = await BackupsAsync(cluster);

        backups.Select(backup => backup.Metadata.Name).ShouldBe(["bk-main-commerce-x-x-20260310-120000-97ece60f-" + Hash(backups[0]), "bk-main-commerce-x-x-20260311-120000-c-" + Hash(backups[1])]);
        backups[0].Metadata.Labels.ShouldBe(new Dictionary<string, string>
        {
            [VitessLabels.Cluster] = "bk",
            [VitessLabels.BackupLocation] = "main",
            [VitessLabels.Keyspace] = "commerce",
            [VitessLabels.Shard] = "x-x",
        }, ignoreOrder: true);
        backups[0].Metadata.OwnerReferences.ShouldHaveSingleItem().Name.ShouldBe("bk-main-a22209db");
        backups[0].Status.ShouldBe(new VitessBackupStatus
        {
            StartTime = new DateTime(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc),
            FinishedTime = new DateTime(2026, 3, 10, 12, 0, 59, DateTimeKind.Utc),
            Complete = true,
            Position = "8bc65c84-3fe4-11ed-a912-257f0fcdd6c9:1-5",
            Engine = "xtrabackup",
            StorageDirectory = Directory,
            StorageName = Backup,
        });
        backups[1].Status!.Complete.ShouldBeFalse();
        (await StatusAsync(cluster)).ShouldBe("""{"observedGeneration":1,"totalBackupCount":2}""");
        var shard = (await cluster.Client.ListAllAsync<V2VitessShard>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.Single();
        shard.Status!.BackupLocations!.Single().ShouldBe(shard.Status.BackupLocations![0] with { CompleteBackups = 1, IncompleteBackups = 1 });
    }

    [Fact]
    public async Task ABackupThatIsFinishedLater_BecomesComplete_AndIsNeverReadAgain()
    {
        var shelf = new ShelfInventory();
        shelf.Add(Directory, Backup, manifest: null);
        await using var cluster = await StartAsync(shelf);
        shelf.Add(Directory, Backup, "half a MANIFES");
        await cluster.RunAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        (await BackupsAsync(cluster)).Single().Status!.Complete.ShouldBeFalse();

        shelf.Add(Directory, Backup);
        await cluster.RunAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        (await BackupsAsync(cluster)).Single().Status!.Complete.ShouldBeTrue();

        var reads = shelf.Reads;
        var writes = cluster.Writes.Entries.Count;
        await cluster.RunAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        shelf.Reads.ShouldBe(reads);
        cluster.Writes.Entries.Count.ShouldBe(writes);
    }

    [Fact]
    public async Task ABackupThatIsGoneFromTheStorage_HasNoObject()
    {
        var shelf = new ShelfInventory();
        shelf.Add(Directory, Backup);
        await using var cluster = await StartAsync(shelf);
        shelf.Remove(Directory, Backup);

        await cluster.RunAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        (await BackupsAsync(cluster)).ShouldBeEmpty();
        (await StatusAsync(cluster)).ShouldBe("""{"observedGeneration":1}""");
    }

    [Fact]
    public async Task MoreBackupsThanAllowed_ChangeNothing_AndAreTold()
    {
        var shelf = new ShelfInventory();
        shelf.Add(Directory, Backup);
        await using var cluster = await StartAsync(shelf, most: 1);
        shelf.Add(Directory, "2026-03-11.120000.zone1-12");

        await cluster.RunAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        (await BackupsAsync(cluster)).ShouldHaveSingleItem();
        (await StatusAsync(cluster)).ShouldBe("""{"observedGeneration":1,"totalBackupCount":1}""");
        (await MessagesAsync(cluster, VitessEventReasons.InventoryLimitExceeded)).ShouldAllBe(message =>
            message.Contains("discovered 2 backups (limit 1)") && message.Contains("partial inventory results were not applied") && message.Contains("reduce retained backups"));
    }

    [Theory]
    [InlineData(-1, VitessEventReasons.InvalidConfiguration, "must be >= 0")]
    [InlineData(0, null, null)]
    public async Task TheLimit_IsZeroOrMore(int most, string? reason, string? text)
    {
        var shelf = new ShelfInventory();
        shelf.Add(Directory, Backup);
        await using var cluster = await StartAsync(shelf, most);

        (await BackupsAsync(cluster)).Count.ShouldBe(reason is null ? 1 : 0);
        if (reason is not null)
        {
            (await MessagesAsync(cluster, reason)).ShouldHaveSingleItem().ShouldContain(text!);
        }
    }

    [Fact]
    public async Task AFolderThatIsNoBackup_StopsTheListing()
    {
        var shelf = new ShelfInventory();
        shelf.Add(Directory, Backup);
        shelf.Add(Directory, "lost+found");
        await using var cluster = await StartAsync(shelf);

        (await BackupsAsync(cluster)).ShouldBeEmpty();
        (await MessagesAsync(cluster, VitessEventReasons.InvalidBackup)).ShouldContain(message => message.Contains("commerce/-/lost+found"));
    }

    [Theory]
    [InlineData(BackupInventoryFailure.Open, VitessEventReasons.OpenFailed)]
    [InlineData(BackupInventoryFailure.List, VitessEventReasons.ListFailed)]
    public async Task AStorageThatFails_KeepsWhatIsKnown(BackupInventoryFailure failure, string reason)
    {
        var shelf = new ShelfInventory();
        shelf.Add(Directory, Backup);
        await using var cluster = await StartAsync(shelf);
        shelf.Failure = new BackupInventoryException(failure, "no route to host");

        await cluster.RunAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        (await BackupsAsync(cluster)).ShouldHaveSingleItem();
        (await StatusAsync(cluster)).ShouldBe("""{"observedGeneration":1,"totalBackupCount":1}""");
        (await MessagesAsync(cluster, reason)).ShouldContain(message => message.Contains("no route to host"));
    }

    [Fact]
    public async Task ABucket_IsNotSupportedYet_AndSaysSo()
    {
        await using var cluster = await StartAsync(new FileBackupInventory());

        (await MessagesAsync(cluster, VitessEventReasons.OpenFailed)).ShouldHaveSingleItem()
            .ShouldContain("listing backups in storage of kind s3 is not supported yet by this build");
        (await StatusAsync(cluster)).ShouldBe("null");
    }

    private static async Task<VitessTestCluster> StartAsync(IBackupInventory inventory, int most = 10_000)
    {
        var options = new VitessEngineOptions { Jitter = () => 0.5, BackupInventory = new BackupInventoryOptions(inventory) { MostBackups = most } };
        var cluster = await GoldenWorld.StartAsync(GoldenCase.Of("07-backup-s3-schedule").Input, WorldProfile.Healthy, options: options);
        await cluster.RunAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
        return cluster;
    }

    private static async Task<IReadOnlyList<V2VitessBackup>> BackupsAsync(VitessTestCluster cluster) =>
        [.. (await cluster.Client.ListAllAsync<V2VitessBackup>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.OrderBy(backup => backup.Metadata.Name, StringComparer.Ordinal)];

    private static async Task<string> StatusAsync(VitessTestCluster cluster) =>
        (await cluster.Client.GetAsync(Kinds.BackupStorage, new NamespacedName(cluster.Namespace, "bk-main-a22209db"), TestContext.Current.CancellationToken))["status"]?.ToJsonString() ?? "null";

    private static async Task<IReadOnlyList<string>> MessagesAsync(VitessTestCluster cluster, string reason) =>
    [
        .. (await cluster.Client.ListAllAsync<Corev1Event>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items
            .Where(entry => entry.Reason == reason && entry.InvolvedObject.Kind == V2VitessBackupStorage.KubeKind).Select(entry => entry.Message),
    ];

    private static string Hash(V2VitessBackup backup) => backup.Metadata.Name[^8..];
}
