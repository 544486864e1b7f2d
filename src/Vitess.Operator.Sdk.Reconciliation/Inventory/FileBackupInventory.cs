using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Backups in files on a volume, as locations with <c>volume</c> have them. Other kinds of storage are refused.</summary>
/// <param name="directory">Where the volume is mounted. Default <c>/vt/backups</c>, as in all Pods with access to it; each cluster has a folder of its name in it.</param>
public sealed class FileBackupInventory(string directory = "/vt/backups") : IBackupInventory
{
    private const string Manifest = "MANIFEST";

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListAsync(V2VitessBackupStorage storage, string directory, CancellationToken cancellationToken = default)
    {
        var path = PathOf(storage, directory);
        try
        {
            IReadOnlyList<string> names = Directory.Exists(path)
                ? [.. Directory.EnumerateDirectories(path).Select(found => Path.GetFileName(found)).Order(StringComparer.Ordinal)]
                : [];
            return Task.FromResult(names);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromException<IReadOnlyList<string>>(new BackupInventoryException(BackupInventoryFailure.List, $"cannot list {path}: {e.Message}", e));
        }
    }

    /// <inheritdoc />
    public async Task<byte[]?> ReadManifestAsync(V2VitessBackupStorage storage, string directory, string backup, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(backup);
        var path = Path.Combine(PathOf(storage, directory), Below(backup), Manifest);
        try
        {
            return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupInventoryException(BackupInventoryFailure.List, $"cannot read {path}: {e.Message}", e);
        }
    }

    private string PathOf(V2VitessBackupStorage storage, string below)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(below);
        var location = storage.Spec.Location;
        var kind = location?.Gcs is not null ? "gcs" : location?.S3 is not null ? "s3" : location?.Azblob is not null ? "azblob" : location?.Ceph is not null ? "ceph" : null;
        if (kind is not null)
        {
            throw new BackupInventoryException(BackupInventoryFailure.NotSupported, $"listing backups in storage of kind {kind} is not supported yet by this build");
        }

        if (location?.Volume is null)
        {
            throw new BackupInventoryException(BackupInventoryFailure.Open, "the location names no storage");
        }

        var cluster = storage.Metadata.Labels is { } labels && labels.TryGetValue(VitessLabels.Cluster, out var name) ? name : string.Empty;
        return Path.Combine([directory, Below(cluster), .. below.Split('/').Select(Below)]);
    }

    /// <summary>Names come from objects and must not lead out of the volume.</summary>
    private static string Below(string name) => name is "" or "." or ".." || name.Contains('/', StringComparison.Ordinal)
        ? throw new BackupInventoryException(BackupInventoryFailure.Open, $"'{name}' is no name of a folder")
        : name;
}
