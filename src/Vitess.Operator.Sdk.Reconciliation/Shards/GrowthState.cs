namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>How far the growth of a tablet's volume is.</summary>
internal enum GrowthState
{
    /// <summary>The volume has the wanted size, or does not grow.</summary>
    Settled,

    /// <summary>The volume is being grown.</summary>
    Waiting,

    /// <summary>The volume has grown; its file system follows when the Pod restarts.</summary>
    Ready,
}
