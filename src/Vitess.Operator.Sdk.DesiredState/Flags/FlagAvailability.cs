using System.Collections.Frozen;

namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>From and up to which Vitess release a program knows a flag.</summary>
/// <remarks>A program exits when it meets a flag that it does not know. Source: reference/validation-facts.md, section 16.1.</remarks>
public static class FlagAvailability
{
    private static readonly FrozenDictionary<(string Program, string Flag), int> Since = new Dictionary<(string, string), int>
    {
        [(VitessPrograms.VtTablet, "unmanaged")] = 20,
        [(VitessPrograms.VtTablet, "builtinbackup-incremental-restore-path")] = 19,
        [(VitessPrograms.VtBackup, "builtinbackup-incremental-restore-path")] = 19,
        [(VitessPrograms.VtTablet, "mysql-shell-backup-location")] = 21,
        [(VitessPrograms.VtTablet, "mysql-shell-flags")] = 21,
        [(VitessPrograms.VtTablet, "s3_backup_aws_min_partsize")] = 22,
        [(VitessPrograms.VtBackup, "s3_backup_aws_min_partsize")] = 22,
        [(VitessPrograms.VtCtld, "s3_backup_aws_min_partsize")] = 22,
        [(VitessPrograms.VtCtld, "mysql_server_version")] = 19,
        [(VitessPrograms.VtOrc, "cell")] = 24,
    }.ToFrozenDictionary();

    // The old logging library went with release 24, and with it its flags; so did the tracer.
    private static readonly FrozenDictionary<string, int> Until = new Dictionary<string, int>
    {
        ["logtostderr"] = 24,
        ["alsologtostderr"] = 24,
        ["tracer"] = 24,
    }.ToFrozenDictionary();

    /// <summary>True when a program of a release knows a flag that the operator sets.</summary>
    /// <param name="program">The program, one of <see cref="VitessPrograms"/>.</param>
    /// <param name="flag">The flag as the operator spells it.</param>
    /// <param name="release">The release of the program's image.</param>
    public static bool Knows(string program, string flag, VitessRelease release) =>
        (!Since.TryGetValue((program, flag), out var since) || release.Major >= since)
        && (!Until.TryGetValue(flag, out var until) || release.Major <= until);
}
