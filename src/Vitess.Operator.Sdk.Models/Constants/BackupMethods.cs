namespace Vitess.Operator.Sdk.Models;

/// <summary>Ways in which a schedule takes backups.</summary>
public static class BackupMethods
{
    /// <summary>By a Pod that restores, catches up and stores.</summary>
    public const string VtBackup = "vtbackup";

    /// <summary>By a serving replica on command.</summary>
    public const string VtctldClient = "vtctldclient";
}
