using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Decides when a cell is registered.</summary>
internal static class CellRegistration
{
    /// <summary>A cell with an etcd of its own is registered once that is available: before, its address leads nowhere (D-40).</summary>
    public static bool IsDue(ClusterPass pass, VitessCellTemplate cell)
    {
        if (cell.Lockserver is not { External: null, Etcd: not null })
        {
            return true;
        }

        var live = pass.Find(Kinds.Cell, ObjectNames.Cell(pass.Name, cell.Name));
        return live?.GetObject("status")?.GetObject("lockserver")?.GetObject("etcd")?.GetText("available") == ConditionStatuses.True;
    }
}
