using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Rollouts;

/// <summary>How the update strategy of a cluster brings changes to children.</summary>
internal static class UpdateStrategies
{
    private const string Storage = "storage";

    /// <summary>Whether changes are made as soon as they are known.</summary>
    public static bool IsImmediate(VitessClusterUpdateStrategy? strategy) => strategy?.Type == UpdateStrategyTypes.Immediate;

    /// <summary>Whether volumes may grow as soon as that is known.</summary>
    public static bool AllowsStorage(VitessClusterUpdateStrategy? strategy) =>
        IsImmediate(strategy) || strategy?.External?.AllowResourceChanges?.Contains(Storage) == true;

    /// <summary>Everything at once when the strategy says so; else only what is listed, and the rest waits for its release.</summary>
    /// <param name="strategy">The cluster's strategy.</param>
    /// <param name="atOnce">Paths that never wait.</param>
    public static ApplyStrategy For(VitessClusterUpdateStrategy? strategy, params string[] atOnce) =>
        IsImmediate(strategy) ? ApplyStrategy.InPlace : ApplyStrategy.Rolling(["metadata.ownerReferences", .. atOnce]);
}
