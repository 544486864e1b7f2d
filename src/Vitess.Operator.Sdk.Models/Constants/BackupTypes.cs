namespace Vitess.Operator.Sdk.Models;

/// <summary>Values of the label <see cref="VitessLabels.BackupType"/>.</summary>
public static class BackupTypes
{
    /// <summary>First backup of a shard.</summary>
    public const string Initial = "init";

    /// <summary>Scheduled backup.</summary>
    public const string Update = "update";
}
