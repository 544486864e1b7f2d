using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Inventory;

/// <summary>A backup as its name in a storage tells of it.</summary>
/// <param name="Keyspace">Keyspace.</param>
/// <param name="Shard">Shard.</param>
/// <param name="Name">Name in the storage: <c>2026-03-10.120000.zone1-2548885007</c>.</param>
/// <param name="Start">When it was begun.</param>
/// <param name="Alias">The tablet that took it.</param>
internal sealed record StoredBackup(string Keyspace, KeyRange Shard, string Name, DateTimeOffset Start, TabletAlias Alias)
{
    private const string TimeFormat = "yyyy-MM-dd.HHmmss";

    /// <summary>Folder of the shard's backups.</summary>
    public string Directory => $"{Keyspace}/{Shard}";

    /// <summary>Reads a name. The name of a cell may have dots in it.</summary>
    public static bool TryParse(string keyspace, KeyRange shard, string name, [NotNullWhen(true)] out StoredBackup? backup)
    {
        backup = name.Length > TimeFormat.Length && name[TimeFormat.Length] == '.'
            && DateTimeOffset.TryParseExact(name[..TimeFormat.Length], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            && TabletAlias.TryParse(name[(TimeFormat.Length + 1)..], out var alias)
            ? new StoredBackup(keyspace, shard, name, start, alias)
            : null;
        return backup is not null;
    }
}
