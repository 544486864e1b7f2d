using Vitess.Operator.Sdk.Diagnostics.Probes;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;

namespace Vitess.Operator.Sdk.Diagnostics;

/// <summary>Tells why a Vitess cluster is not well.</summary>
/// <remarks>
/// Each probe looks at one part of the snapshot and names causes and symptoms; symptoms are then hung below the cause that explains
/// them. What is absent from a snapshot is not taken to be missing from the cluster, unless the snapshot has other objects of that kind.
/// </remarks>
public static class ClusterDiagnosis
{
    /// <summary>The findings, most likely root cause first; none when all is well.</summary>
    /// <param name="snapshot">What was seen.</param>
    /// <param name="cluster">Name of the VitessCluster; null for all that the snapshot has.</param>
    public static IReadOnlyList<DiagnosisFinding> Of(ClusterSnapshot snapshot, string? cluster = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var view = new ClusterView(snapshot, cluster);
        return CausalTree.Build(Probe.All.SelectMany(probe => probe(view)));
    }
}
