using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>The probes, in the order of their work.</summary>
internal static class Probe
{
    public static IReadOnlyList<Func<ClusterView, IEnumerable<Clue>>> All { get; } =
    [
        OperatorProbe.Look,
        RefusalProbe.Look,
        NodeProbe.Look,
        ClaimProbe.Look,
        SchedulingProbe.Look,
        MountProbe.Look,
        ImageProbe.Look,
        EtcdProbe.Look,
        MemoryProbe.Look,
        LogProbe.Look,
        CrashProbe.Look,
        BackupProbe.Look,
        ShardProbe.Look,
        RolloutProbe.Look,
        StatusProbe.Look,
        SymptomProbe.Look,
    ];
}
