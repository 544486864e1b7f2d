using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>What a process needs to reach a backup storage.</summary>
/// <remarks>vttablet, vtbackup, vtctld and the watcher of the storage all get the same. Source: reference/backups.md, section 2.</remarks>
internal interface IBackupStorage
{
    /// <summary>Adds the flags.</summary>
    void AddFlags(FlagSet flags);

    /// <summary>Adds the volumes.</summary>
    void AddVolumes(IList<V1Volume> volumes);

    /// <summary>Adds the mounts.</summary>
    void AddMounts(IList<V1VolumeMount> mounts);

    /// <summary>Adds the environment.</summary>
    void AddEnv(IList<V1EnvVar> env);
}
