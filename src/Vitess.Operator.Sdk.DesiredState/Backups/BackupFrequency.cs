using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>How often a schedule runs, turned into a cron expression whose start differs from shard to shard.</summary>
/// <remarks>Source: reference/backups.md, section 8.4.</remarks>
public sealed class BackupFrequency
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;
    private readonly int _minutes;

    private BackupFrequency(int minutes) => _minutes = minutes;

    /// <summary>Reads a frequency: a Go duration of whole minutes that divides the hour, or of whole hours that divides the day.</summary>
    /// <param name="text">The text, such as <c>15m</c> or <c>6h</c>.</param>
    /// <param name="frequency">The frequency, if the result is true.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BackupFrequency? frequency)
    {
        frequency = GoDuration.TryParse(text, out var duration) && Minutes(duration) is { } minutes ? new BackupFrequency(minutes) : null;
        return frequency is not null;
    }

    /// <summary>The cron expression for one target.</summary>
    /// <param name="cluster">Name of the VitessCluster.</param>
    /// <param name="target">The target.</param>
    public string ToCron(string cluster, BackupTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var offset = Offset($"{cluster}|{target.Keyspace}|{target.Shard}|{target.Name}");
        return _minutes switch
        {
            Day => string.Create(CultureInfo.InvariantCulture, $"{offset % Hour} {offset / Hour} * * *"),
            Hour => string.Create(CultureInfo.InvariantCulture, $"{offset} * * * *"),
            > Hour => string.Create(CultureInfo.InvariantCulture, $"{offset % Hour} {offset / Hour}/{_minutes / Hour} * * *"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{offset}/{_minutes} * * * *"),
        };
    }

    private static int? Minutes(TimeSpan duration)
    {
        if (duration.Ticks % TimeSpan.TicksPerMinute != 0 || duration < TimeSpan.FromMinutes(1) || duration > TimeSpan.FromDays(1))
        {
            return null;
        }

        var minutes = (int)duration.TotalMinutes;
        return minutes < Hour
            ? Hour % minutes == 0 ? minutes : null
            : minutes % Hour == 0 && Day % minutes == 0 ? minutes : null;
    }

    private int Offset(string target)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(target), hash);
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)_minutes);
    }
}
