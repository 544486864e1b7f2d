using System.Text;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Inventory;

/// <summary>A storage in memory: directories, backups, and their MANIFESTs.</summary>
internal sealed class ShelfInventory : IBackupInventory
{
    public const string Manifest =
        """{"BackupMethod":"xtrabackup","Position":"MySQL56/8bc65c84-3fe4-11ed-a912-257f0fcdd6c9:1-5","FinishedTime":"2026-03-10T12:00:59Z"}""";

    private readonly SortedDictionary<string, SortedDictionary<string, string?>> _directories = new(StringComparer.Ordinal);

    public BackupInventoryException? Failure { get; set; }

    /// <summary>How often a MANIFEST was read.</summary>
    public int Reads { get; private set; }

    public void Add(string directory, string backup, string? manifest = Manifest)
    {
        if (!_directories.TryGetValue(directory, out var backups))
        {
            _directories[directory] = backups = new(StringComparer.Ordinal);
        }

        backups[backup] = manifest;
    }

    public void Remove(string directory, string backup) => _directories[directory].Remove(backup);

    public Task<IReadOnlyList<string>> ListAsync(V2VitessBackupStorage storage, string directory, CancellationToken cancellationToken = default) =>
        Failure is { } failure ? throw failure : Task.FromResult<IReadOnlyList<string>>([.. _directories.GetValueOrDefault(directory)?.Keys ?? Enumerable.Empty<string>()]);

    public Task<byte[]?> ReadManifestAsync(V2VitessBackupStorage storage, string directory, string backup, CancellationToken cancellationToken = default)
    {
        Reads++;
        return Task.FromResult(_directories[directory][backup] is { } text ? Encoding.UTF8.GetBytes(text) : null);
    }
}
