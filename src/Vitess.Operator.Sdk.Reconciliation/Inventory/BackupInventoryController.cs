using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Inventory;

/// <summary>Lists the backups in a storage and shows each as a VitessBackup.</summary>
/// <remarks>The storage is asked by the clock, as what happens in it raises no events, and when a shard comes or goes (D-20).</remarks>
internal sealed class BackupInventoryController(EngineServices engine, BackupInventoryOptions options) : ObjectController<InventoryPass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "vitessbackupstorage-subcontroller";

    private const string Listing = "listing";
    private const string Backups = "backups";

    public override ControllerOptions Options { get; } = new(Name, Kinds.BackupStorage)
    {
        Watches =
        [
            WatchSource.Owned(Kinds.Backup, Kinds.BackupStorage),
            new WatchSource(Kinds.Shard, shard => StoragesOf(engine.Cache(), shard)) { OnlyComingAndGoing = true },
        ],
        ResyncPeriod = engine.Intervals.BackupInventory,
        PassTimeout = engine.Intervals.Pass,
        Workers = options.Storage is null ? engine.Intervals.Workers : 1,
        Includes = options.Storage is { } only ? name => name == only : null,
    };

    protected override IReadOnlyList<Step<InventoryPass>> Steps { get; } =
    [
        Step.Of<InventoryPass>(Listing, BackupListing.ListAsync),
        Step.Of<InventoryPass>(Backups, BackupObjects.ReconcileAsync, after: Listing),
        Step.Of<InventoryPass>("status", StatusWrite.RunAsync, after: Backups),
    ];

    protected override InventoryPass Begin(JsonObject live) => new(Engine, live, options);

    private static IEnumerable<NamespacedName> StoragesOf(IObjectCache cache, CachedObject shard) => shard.Label(VitessLabels.Cluster) is { } cluster
        ? cache.List(Kinds.BackupStorage, shard.Name.Namespace, new Dictionary<string, string> { [VitessLabels.Cluster] = cluster }).Select(NamespacedName.Of)
        : [];
}
