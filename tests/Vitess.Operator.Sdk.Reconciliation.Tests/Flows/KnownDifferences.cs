namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>Where the engine does better than the original, and where the original lost a race that the engine does not run.</summary>
internal static class KnownDifferences
{
    private const string Image = "VitessCluster spec.images.vttablet changed to vitess/lite:v24.0.0 (update strategy Immediate): ";
    private const string NoPools = "all tablet pools removed from keyspace old (turndownPolicy RequireIdle): ";
    private const string NoKeyspace = "keyspace old removed from the VitessCluster: ";
    private const string Grow = "data volume request 10Gi -> 20Gi: ";
    private const string Grown = "both PVCs get condition FileSystemResizePending True (a restarted tablet Pod completes the resize of its volume): ";
    private const string Replica = "Pod/example-vttablet-zone1-2548885007-46a852d0: ";
    private const string Primary = "Pod/example-vttablet-zone1-2469782763-bfadd780: ";
    private const string Reparent = "PlannedReparentShard {\"avoid_primary\":\"\",\"keyspace\":\"commerce\",\"new_primary\":\"zone1-{0}\",\"shard\":\"-\","
        + "\"tolerable_replication_lag\":\"15s\",\"wait_replicas_timeout\":\"30s\"}";

    private const string Generation = "@observed-shard-generation=\"2\"";
    private const string Drained = "+@drain.finished; delete; create";
    private const string Restart = "+@released; +@drain.started ~@scheduled; +@drain.acknowledged; " + Drained;
    private const string RestartWithRefresh = "+@released; +@drain.started ~@scheduled; +@drain.acknowledged; ~@scheduled; " + Drained;
    private const string RestartWithEarlyRefresh = "+@released; +@drain.started ~@scheduled; ~@scheduled; +@drain.acknowledged; " + Drained;
    private const string ReleasedAgain = "; +@scheduled; +@released; -@released -@scheduled";
    private const string Cascade = "+@={\"rollout.planetscale.com/cascade\":\"\"}";
    private const string Resize = "~/spec/tabletPools/0/dataVolumeClaimTemplate/resources/requests/storage=\"20Gi\"; " + Cascade;

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        // The original's refresh of the text of the pending changes lost against the drain's own write.
        ["a-image-change-immediate"] =
        [
            Image + "Pod/example-vttablet-zone1-0790125915-4e37d9d5: +@scheduled ~" + Generation + "; " + RestartWithRefresh
                + " instead of +@scheduled ~" + Generation + "; " + Restart,
        ],

        // D-07: the replica finishes its drain although the primary, which comes first by alias, has nobody to hand over to.
        ["e-keyspace-removed-pools-first"] =
        [
            NoPools + "PersistentVolumeClaim/example-vttablet-zone1-4001045164-b64b75ce: delete instead of ",
            NoPools + "Pod/example-vttablet-zone1-4001045164-b64b75ce: +@drain.started; +@drain.acknowledged; +@drain.finished; delete "
                + "instead of +@drain.started; +@drain.acknowledged",
            NoPools + "call zone1-4001045164: DeleteTablet {\"alias\":\"zone1-4001045164\",\"allow_primary\":false} instead of nothing",
            NoPools + "topo /vitess/example/local/zone1/keyspaces/old/shards/-/ShardReplication: "
                + "update {\"nodes\":[{\"tablet_alias\":{\"cell\":\"zone1\",\"uid\":536420978}}]} instead of nothing",
            NoPools + "topo /vitess/example/local/zone1/tablets/zone1-4001045164/Tablet: delete instead of nothing",
            NoKeyspace + "topo /vitess/example/local/zone1/tablets/zone1-4001045164/Tablet: nothing instead of delete",
        ],

        // D-43: a Pod that was restarted for its volume is not scheduled for it once more. Refreshes of texts lost races here, too.
        ["g-volume-grow-external-allowed"] =
        [
            Grown + Primary + "~@scheduled; " + RestartWithRefresh + " instead of ~@scheduled; " + RestartWithEarlyRefresh + ReleasedAgain,
            Grown + Replica + "~@scheduled; " + RestartWithRefresh + " instead of " + Restart + ReleasedAgain,
        ],

        // D-43: tablets are restarted once, when their volumes are ready for it, and not also before. So the first primary is still the same then.
        ["g-volume-grow-immediate"] =
        [
            Grow + Primary + "+@scheduled ~" + Generation + " instead of +@scheduled ~" + Generation + "; " + Restart,
            Grow + Replica + "+@scheduled ~" + Generation + " instead of +@scheduled ~" + Generation + "; " + Restart,
            Grow + "VitessShard/example-commerce-x-x-0f5afee6: " + Resize + " instead of " + Resize + "; -@",
            Grow + "call commerce/-: nothing instead of " + ReparentTo("2548885007"),
            Grow + "tablet zone1-2548885007: nothing instead of ReplicationStatus",
            Grown + Primary + "~@scheduled; " + RestartWithRefresh + " instead of +@scheduled; " + RestartWithRefresh + ReleasedAgain,
            Grown + Replica + "~@scheduled; " + RestartWithRefresh + " instead of +@scheduled; " + RestartWithRefresh + ReleasedAgain,
            Grown + "VitessShard/example-commerce-x-x-0f5afee6: -@ instead of " + Cascade + "; -@; " + Cascade + "; -@; " + Cascade + "; -@",
            Grown + "call commerce/-: " + ReparentTo("2548885007") + " instead of " + ReparentTo("2469782763"),
            Grown + "tablet zone1-2469782763: nothing instead of ReplicationStatus",
            Grown + "tablet zone1-2548885007: ReplicationStatus instead of nothing",
        ],
    };

    /// <summary>The differences of a flow.</summary>
    public static string[] Of(string flow) => Known.GetValueOrDefault(flow, []);

    private static string ReparentTo(string uid) => Reparent.Replace("{0}", uid, StringComparison.Ordinal);
}
