using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>What a pass over a VitessCluster knows.</summary>
internal sealed class ClusterPass : ObjectPass
{
    public ClusterPass(EngineServices engine, JsonObject live)
        : this(engine, live, engine.Owners.Cluster(live))
    {
    }

    private ClusterPass(EngineServices engine, JsonObject live, V2VitessCluster cluster)
        : base(engine, live, Wanted.GlobalLockserver(cluster))
    {
        Cluster = cluster;
        Global = Wanted.GlobalLockserver(cluster);
        Status = new VitessClusterStatus
        {
            ObservedGeneration = Generation,
            GlobalLockserver = new LockserverStatus(),
            VitessDashboard = new VitessDashboardStatus { Available = ConditionStatuses.Unknown },
            Vtadmin = new VtadminStatus { Available = ConditionStatuses.Unknown },
            Cells = new SortedDictionary<string, VitessClusterCellStatus>(StringComparer.Ordinal),
            Keyspaces = new SortedDictionary<string, VitessClusterKeyspaceStatus>(StringComparer.Ordinal),
            OrphanedCells = new SortedDictionary<string, OrphanStatus>(StringComparer.Ordinal),
            OrphanedKeyspaces = new SortedDictionary<string, OrphanStatus>(StringComparer.Ordinal),
        };
    }

    /// <summary>The cluster with its defaults.</summary>
    public V2VitessCluster Cluster { get; }

    public VitessClusterSpec Spec => Cluster.Spec;

    /// <summary>Where the global topology lives.</summary>
    public TopologyParameters? Global { get; }

    /// <summary>Labels of everything that belongs to the cluster.</summary>
    public Dictionary<string, string> Labels => ComponentLabels.Cluster(Name);

    /// <summary>The status that this pass writes.</summary>
    public VitessClusterStatus Status { get; }

    public override StatusTiming StatusTiming => StatusTiming.Paced;

    public override JsonObject? StatusJson => StatusWrite.ToJson(Status);

    /// <summary>Labels of the cluster's objects of a component.</summary>
    public Dictionary<string, string> LabelsOf(string component) => ComponentLabels.Of(component, Name);
}
