using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Inventory;

public sealed class FileBackupInventoryTests : IDisposable
{
    private readonly DirectoryInfo _volume = Directory.CreateTempSubdirectory("backups");
    private readonly FileBackupInventory _inventory;

    public FileBackupInventoryTests() => _inventory = new FileBackupInventory(_volume.FullName);

    public void Dispose() => _volume.Delete(recursive: true);

    [Fact]
    public async Task List_GivesTheFoldersOfTheShard_AndNoFiles()
    {
        _volume.CreateSubdirectory("example/commerce/-80/2026-03-11.120000.zone1-1");
        _volume.CreateSubdirectory("example/commerce/-80/2026-03-10.120000.zone1-1");
        _volume.CreateSubdirectory("other/commerce/-80/2026-03-09.120000.zone1-1");
        await File.WriteAllTextAsync(Path.Combine(_volume.FullName, "example/commerce/-80/notes"), "x", TestContext.Current.CancellationToken);

        (await _inventory.ListAsync(Storage(), "commerce/-80", TestContext.Current.CancellationToken)).ShouldBe(["2026-03-10.120000.zone1-1", "2026-03-11.120000.zone1-1"]);
        (await _inventory.ListAsync(Storage(), "commerce/80-", TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadManifest_GivesItsBytes_OrNothing()
    {
        var folder = _volume.CreateSubdirectory("example/commerce/-/done");
        _volume.CreateSubdirectory("example/commerce/-/running");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "MANIFEST"), "{}", TestContext.Current.CancellationToken);

        (await _inventory.ReadManifestAsync(Storage(), "commerce/-", "done", TestContext.Current.CancellationToken)).ShouldBe("{}"u8.ToArray());
        (await _inventory.ReadManifestAsync(Storage(), "commerce/-", "running", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Theory]
    [InlineData("..", "x")]
    [InlineData("commerce/..", "x")]
    [InlineData("commerce/-", "../../other")]
    public async Task NamesThatLeadOutOfTheVolume_AreRefused(string directory, string backup) => (await Should.ThrowAsync<BackupInventoryException>(
        () => _inventory.ReadManifestAsync(Storage(), directory, backup, TestContext.Current.CancellationToken))).Kind.ShouldBe(BackupInventoryFailure.Open);

    [Fact]
    public async Task OtherKindsOfStorage_AreRefused_EvenBesideAVolume()
    {
        var storage = Storage();
        storage.Spec.Location!.Gcs = new GCSBackupLocation { Bucket = "b" };

        (await Should.ThrowAsync<BackupInventoryException>(() => _inventory.ListAsync(storage, "commerce/-", TestContext.Current.CancellationToken)))
            .Kind.ShouldBe(BackupInventoryFailure.NotSupported);
    }

    private static V2VitessBackupStorage Storage() => new()
    {
        Metadata = new V1ObjectMeta { Name = "example", Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = "example" } },
        Spec = new VitessBackupStorageSpec { Location = new VitessBackupLocation { Volume = new V1Volume { Name = "v", HostPath = new V1HostPathVolumeSource { Path = "/b" } } } },
    };
}
