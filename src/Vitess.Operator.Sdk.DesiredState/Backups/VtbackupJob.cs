using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>A scheduled backup that runs a mysqld of its own, on a volume of its own.</summary>
/// <remarks>Source: reference/backups.md, section 9.1.</remarks>
public sealed class VtbackupJob
{
    private readonly BackupRun _run;
    private readonly TabletPool _pool;

    private VtbackupJob(BackupRun run, TabletPool pool)
    {
        _run = run;
        _pool = pool;
    }

    /// <summary>The Job of a run, or null when the shard's first pool has no mysqld or no backup location.</summary>
    /// <param name="run">The run.</param>
    /// <param name="shard">The shard that the run is for.</param>
    public static VtbackupJob? Of(BackupRun run, ShardContext shard)
    {
        ArgumentNullException.ThrowIfNull(run);
        return ShardTablets.Pools(shard) is [{ Storage: not null } first, ..] ? new VtbackupJob(run, first) : null;
    }

    /// <summary>The Job.</summary>
    public V1Job Build()
    {
        var schedule = _run.Schedule.Spec;
        return _run.Job(VtbackupPodSpec.Of(_pool, initial: false, _run.Name) with
        {
            RestartPolicy = "Never",
            Affinity = schedule?.Affinity,
            Tolerations = JobTolerations.Of(schedule, _pool.Spec.Tolerations),
        });
    }

    /// <summary>The PersistentVolumeClaim, created before the Job; null when the pool asks for none.</summary>
    public V1PersistentVolumeClaim? BuildClaim()
    {
        if (_pool.Spec.DataVolumeClaimTemplate is not { } template)
        {
            return null;
        }

        var labels = _run.OwnLabels();
        labels[VitessLabels.BackupLocation] = _pool.BackupLocation?.Name ?? string.Empty;
        labels[VitessLabels.BackupType] = BackupTypes.Update;
        return new()
        {
            ApiVersion = "v1",
            Kind = "PersistentVolumeClaim",
            Metadata = new()
            {
                Name = _run.Name,
                NamespaceProperty = _run.Schedule.Metadata.NamespaceProperty,
                Labels = labels,
                OwnerReferences = [_run.OwnerReference()],
            },
            Spec = template,
        };
    }
}
