namespace Vitess.Operator.Sdk.Models;

/// <summary>Reasons of the Events that the operator records.</summary>
public static class VitessEventReasons
{
    /// <summary>An object could not be read.</summary>
    public const string GetFailed = "GetFailed";

    /// <summary>Objects could not be listed.</summary>
    public const string ListFailed = "ListFailed";

    /// <summary>An object could not be created.</summary>
    public const string CreateFailed = "CreateFailed";

    /// <summary>An object was created.</summary>
    public const string Created = "Created";

    /// <summary>An object could not be changed.</summary>
    public const string UpdateFailed = "UpdateFailed";

    /// <summary>An object was changed.</summary>
    public const string Updated = "Updated";

    /// <summary>An object could not be deleted.</summary>
    public const string DeleteFailed = "DeleteFailed";

    /// <summary>An object was deleted.</summary>
    public const string Deleted = "Deleted";

    /// <summary>An object of that name belongs to someone else.</summary>
    public const string NameCollision = "NameCollision";

    /// <summary>An unwanted object cannot go yet.</summary>
    public const string TurndownBlocked = "TurndownBlocked";

    /// <summary>The status could not be written.</summary>
    public const string StatusUpdateFailed = "StatusUpdateFailed";

    /// <summary>The topology server could not be reached.</summary>
    public const string TopoConnectFailed = "TopoConnectFailed";

    /// <summary>Topology records could not be listed.</summary>
    public const string TopoListFailed = "TopoListFailed";

    /// <summary>A topology record could not be read.</summary>
    public const string TopoGetFailed = "TopoGetFailed";

    /// <summary>A topology record was deleted.</summary>
    public const string TopoCleanup = "TopoCleanup";

    /// <summary>A topology record could not be deleted.</summary>
    public const string TopoCleanupFailed = "TopoCleanupFailed";

    /// <summary>The topology server is not configured.</summary>
    public const string TopoInvalid = "TopoInvalid";

    /// <summary>A topology record was written.</summary>
    public const string TopoUpdated = "TopoUpdated";

    /// <summary>A topology record could not be written.</summary>
    public const string TopoUpdateFailed = "TopoUpdateFailed";

    /// <summary>The alias of all cells was written, or could not be.</summary>
    public const string TopoCellAlias = "TopoCellAlias";

    /// <summary>The spec contradicts itself.</summary>
    public const string InvalidSpec = "InvalidSpec";

    /// <summary>Waits for the topology server.</summary>
    public const string TopoWaiting = "TopoWaiting";

    /// <summary>A topology record cannot be deleted yet.</summary>
    public const string TopoCleanupBlocked = "TopoCleanupBlocked";

    /// <summary>The keyspace record could not be read.</summary>
    public const string GetKeyspace = "GetKeyspace";

    /// <summary>Workflows could not be listed.</summary>
    public const string ListAllWorkflowsFailed = "ListAllWorkflowsFailed";

    /// <summary>A workflow could not be read.</summary>
    public const string ShowWorkflowFailed = "ShowWorkflowFailed";

    /// <summary>More than one resharding is going on.</summary>
    public const string MultipleActiveReshardingWorkflows = "MultipleActiveReshardingWorkflows";

    /// <summary>The progress of copying could not be found out.</summary>
    public const string CopyProgressUnknown = "CopyProgressUnknown";

    /// <summary>A roll-out waits.</summary>
    public const string RolloutPaused = "RolloutPaused";

    /// <summary>A roll-out cannot go on.</summary>
    public const string RolloutBlocked = "RolloutBlocked";

    /// <summary>All tablets are up to date.</summary>
    public const string RollingRestartComplete = "RollingRestartComplete";

    /// <summary>The next tablet cannot be restarted.</summary>
    public const string RollingRestartBlocked = "RollingRestartBlocked";

    /// <summary>The end of a roll-out could not be written.</summary>
    public const string UncascadeFailed = "UncascadeFailed";

    /// <summary>A volume is not as large as wanted yet.</summary>
    public const string PVCResizeWaiting = "PVCResizeWaiting";

    /// <summary>The first primary waits for tablets.</summary>
    public const string InitShardWaiting = "InitShardWaiting";

    /// <summary>The first primary cannot be chosen.</summary>
    public const string InitShardBlocked = "InitShardBlocked";

    /// <summary>The first primary could not be made.</summary>
    public const string InitShardFailed = "InitShardFailed";

    /// <summary>The first primary was made.</summary>
    public const string InitShardPrimary = "InitShardPrimary";

    /// <summary>No tablet in front of an external primary runs.</summary>
    public const string ExternalPrimaryShardBlocked = "ExternalPrimaryShardBlocked";

    /// <summary>An external primary was recorded.</summary>
    public const string TabletExternallyReparented = "TabletExternallyReparented";

    /// <summary>An external primary could not be recorded.</summary>
    public const string TabletExternallyReparentedFailed = "TabletExternallyReparentedFailed";

    /// <summary>Drains wait until all tablets are available.</summary>
    public const string NotReconcilingDrain = "NotReconcilingDrain";

    /// <summary>The drain annotations of a Pod contradict each other.</summary>
    public const string InvalidDrainState = "InvalidDrainState";

    /// <summary>A drain was given up.</summary>
    public const string AbortingDrain = "AbortingDrain";

    /// <summary>The primary stays where it is.</summary>
    public const string NotReparentingPrimary = "NotReparentingPrimary";

    /// <summary>A drain cannot go on.</summary>
    public const string DrainBlocked = "DrainBlocked";

    /// <summary>Another tablet was made primary.</summary>
    public const string PlannedReparent = "PlannedReparent";

    /// <summary>Another tablet could not be made primary.</summary>
    public const string PlannedReparentFailed = "PlannedReparentFailed";

    /// <summary>MySQL could not be prepared for an upgrade.</summary>
    public const string MysqldSafeUpgradeFailed = "MysqldSafeUpgradeFailed";

    /// <summary>The operator met something that cannot be.</summary>
    public const string InternalError = "InternalError";

    /// <summary>The backup location cannot be used as configured.</summary>
    public const string InvalidConfiguration = "InvalidConfiguration";

    /// <summary>The backup location could not be opened.</summary>
    public const string OpenFailed = "OpenFailed";

    /// <summary>A stored backup cannot be understood.</summary>
    public const string InvalidBackup = "InvalidBackup";

    /// <summary>There are more backups than the list may hold.</summary>
    public const string InventoryLimitExceeded = "InventoryLimitExceeded";

    /// <summary>MySQL was told to shut down slowly before an upgrade.</summary>
    public const string MysqlUpgrade = "MySQL_Upgrade";
}
