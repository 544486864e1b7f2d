using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Cells;

/// <summary>What a pass over a VitessCell knows.</summary>
internal sealed class CellPass : ObjectPass
{
    public CellPass(EngineServices engine, JsonObject live)
        : this(engine, live, engine.Owners.Cell(live))
    {
    }

    private CellPass(EngineServices engine, JsonObject live, V2VitessCell cell)
        : base(engine, live, Lockservers.ParametersOf(cell.Spec.GlobalLockserver))
    {
        Cell = cell;
        Status = new VitessCellStatus
        {
            ObservedGeneration = Generation,
            Lockserver = new LockserverStatus(),
            Gateway = new VitessCellGatewayStatus { Available = ConditionStatuses.Unknown },
            Keyspaces = new SortedDictionary<string, VitessCellKeyspaceStatus>(StringComparer.Ordinal),
            Idle = ConditionStatuses.Unknown,
        };
    }

    /// <summary>The cell with its defaults.</summary>
    public V2VitessCell Cell { get; }

    public VitessCellSpec Spec => Cell.Spec;

    public string Cluster => Live.GetLabel(VitessLabels.Cluster) ?? string.Empty;

    /// <summary>Labels of everything that belongs to the cluster.</summary>
    public Dictionary<string, string> ClusterLabels => new(StringComparer.Ordinal) { [VitessLabels.Cluster] = Cluster };

    /// <summary>Labels of the cell's gateways.</summary>
    public Dictionary<string, string> GatewayLabels => new(StringComparer.Ordinal)
    {
        [VitessLabels.Cell] = Spec.Name,
        [VitessLabels.Cluster] = Cluster,
        [VitessLabels.Component] = VitessComponents.VtGate,
    };

    /// <summary>The status that this pass writes.</summary>
    public VitessCellStatus Status { get; }

    public override JsonObject? StatusJson => StatusWrite.ToJson(Status);
}
