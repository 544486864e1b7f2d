using System.Text;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation;

namespace Vitess.Operator.Sdk.Tests.Rights;

/// <summary>A storage that holds one backup at most.</summary>
internal sealed class Shelf : IBackupInventory
{
    private const string Place = "commerce/-";
    private const string Manifest = """{"BackupMethod":"xtrabackup","Position":"MySQL56/8bc65c84-3fe4-11ed-a912-257f0fcdd6c9:1-5","FinishedTime":"2026-03-10T12:00:59Z"}""";

    public bool HasBackup { get; set; } = true;

    public bool IsComplete { get; set; }

    public bool IsBroken { get; set; }

    public Task<IReadOnlyList<string>> ListAsync(V2VitessBackupStorage storage, string directory, CancellationToken cancellationToken = default) =>
        IsBroken ? throw new BackupInventoryException(BackupInventoryFailure.Open, "no route to host")
        : Task.FromResult<IReadOnlyList<string>>(HasBackup && directory == Place ? ["2026-03-10.120000.zone1-2548885007"] : []);

    public Task<byte[]?> ReadManifestAsync(V2VitessBackupStorage storage, string directory, string backup, CancellationToken cancellationToken = default) =>
        Task.FromResult(IsComplete ? Encoding.UTF8.GetBytes(Manifest) : null);
}
