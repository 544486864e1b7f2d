using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>The tolerations of scheduled Jobs.</summary>
internal static class JobTolerations
{
    /// <summary>What the schedule says, an empty list included; otherwise what is inherited.</summary>
    public static IList<V1Toleration>? Of(VitessBackupScheduleTemplate? schedule, IList<V1Toleration>? inherited) =>
        (schedule?.Tolerations ?? inherited) is { Count: > 0 } tolerations ? tolerations : null;
}
