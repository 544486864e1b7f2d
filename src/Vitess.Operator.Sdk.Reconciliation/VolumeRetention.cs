namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>What becomes of volumes that nobody wants any more.</summary>
public enum VolumeRetention
{
    /// <summary>They are deleted: after their Pod when the tablet goes, together with everything when shard, keyspace or cluster go.</summary>
    Delete,

    /// <summary>
    /// They stay until people delete them. They have no owner, so deleting the cluster leaves them, too; a tablet of the same place, keyspace,
    /// shard, type and number gets its old volume back.
    /// </summary>
    Retain,
}
